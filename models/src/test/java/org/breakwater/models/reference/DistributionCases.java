package org.breakwater.models.reference;

import java.util.Map;
import org.breakwater.models.kernel.ChiSquare;
import org.breakwater.models.kernel.StandardNormal;
import org.breakwater.models.kernel.StudentT;

/** Distribution functions. */
final class DistributionCases {

    static final Map<String, CaseFunction> FUNCTIONS = Map.of(
            "normal.cdf", in -> StandardNormal.cdf(in.number("x")),
            "normal.quantile", in -> StandardNormal.quantile(in.number("p")),
            "studentT.cdf", in -> StudentT.cdf(in.number("x"), in.number("nu")),
            "chi2.sf", in -> ChiSquare.survival(in.number("x"), in.number("df")));

    private DistributionCases() {}
}
