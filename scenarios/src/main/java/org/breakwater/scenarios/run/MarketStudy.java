package org.breakwater.scenarios.run;

import java.util.List;
import org.breakwater.models.diagnostic.Diagnostic;
import org.breakwater.models.result.ResultTable;

/**
 * What a run says about its market beside its scenarios: return periods, generators held against history. Worked out when the
 * run is made and not when it is loaded, since fits take seconds.
 */
public interface MarketStudy {

    /** Nothing to say. */
    MarketStudy NONE = new MarketStudy() {
        @Override
        public List<ResultTable> tables() {
            return List.of();
        }

        @Override
        public List<Diagnostic> findings() {
            return List.of();
        }
    };

    /** Tables of the run. */
    List<ResultTable> tables();

    /** Findings of the run. */
    List<Diagnostic> findings();
}
