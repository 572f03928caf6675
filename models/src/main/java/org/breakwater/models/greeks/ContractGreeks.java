package org.breakwater.models.greeks;

import org.breakwater.models.market.ContractKind;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.option.BlackScholes;
import org.breakwater.models.option.Greeks;
import org.breakwater.models.option.OptionType;
import org.breakwater.models.state.ResolvedBook;
import org.breakwater.models.state.VenueState;

/**
 * Greeks of one unit of quantity of every contract at one moment, by instrument, in quote currency: derivatives of its value by its
 * price (the forward of an option, else the mark), by implied volatility and by time. An option's are Black's (1976), undiscounted, as
 * its mark is. Reused from moment to moment.
 */
final class ContractGreeks {

    /** Forward of an option, mark of any other contract, quote currency. */
    final double[] price;
    /** Implied volatility of an option, annualised; 0 for others. */
    final double[] volatility;
    /** Years to the expiry of an option; 0 for others. */
    final double[] years;
    /** Coins. */
    final double[] delta;
    /** Coins per unit of quote currency. */
    final double[] gamma;
    /** Per unit of volatility. */
    final double[] vega;
    /** Per year that passes. */
    final double[] theta;
    /** Coins per unit of volatility. */
    final double[] vanna;
    /** Per unit of volatility, twice. */
    final double[] volga;

    private final ResolvedBook book;

    ContractGreeks(ResolvedBook book) {
        this.book = book;
        int n = book.instrumentCount();
        price = new double[n];
        volatility = new double[n];
        years = new double[n];
        delta = new double[n];
        gamma = new double[n];
        vega = new double[n];
        theta = new double[n];
        vanna = new double[n];
        volga = new double[n];
    }

    void observe(VenueState s) {
        for (int i = 0; i < book.plainCount; i++) {
            price[i] = s.mark[i];
            delta[i] = s.settlementPrice[i] * (book.inverse[i] ? 1 / (s.mark[i] * s.mark[i]) : 1);
        }
        for (int i = book.plainCount; i < book.instrumentCount(); i++) {
            price[i] = s.forward[i];
            volatility[i] = s.impliedVolatility[i];
            years[i] = s.yearsLeft[i];
            option(s, i);
        }
    }

    private void option(VenueState s, int i) {
        VanillaOption terms = book.optionTerms(i);
        OptionType type = terms.isCall() ? OptionType.CALL : OptionType.PUT;
        double inQuote = isCoinSettled(i) ? 1 : s.settlementPrice[i];
        Greeks one = new BlackScholes(type, price[i], terms.strike(), years[i], 0, 0, volatility[i]).greeks();
        delta[i] = one.delta() * inQuote;
        gamma[i] = one.gamma() * inQuote;
        vega[i] = one.vega() * inQuote;
        theta[i] = one.theta() * inQuote;
        vanna[i] = one.vanna() * inQuote;
        volga[i] = one.volga() * inQuote;
    }

    /** True if the contract is an option whose premium is in its own coin. */
    boolean isCoinSettled(int instrument) {
        VanillaOption terms = book.option[instrument];
        return terms != null && terms.kind() == ContractKind.INVERSE;
    }
}
