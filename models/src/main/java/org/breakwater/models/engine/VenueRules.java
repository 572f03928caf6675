package org.breakwater.models.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.AccountMargin;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.VanillaOption;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.ResolvedBook;
import org.jspecify.annotations.Nullable;

/**
 * The whole parameter set under test: one value of each policy. Made by a {@link VenueDraft}, which knows the neutral ones.
 *
 * @param name what the rule-set is called in reports
 * @param quoteAsset currency of prices and of linear settlement
 * @param contracts margin by symbol, by underlying, or {@code *} for every other contract
 * @param collateral what each asset counts for, in the order of sale
 * @param equity what counts as equity beside it
 * @param prices which price is used for what
 * @param liquidation how accounts are closed
 * @param oracle how the index is observed
 * @param mark how the mark follows it
 * @param funding funding where a path records none
 * @param settlementWindowSeconds window before expiry over which the index is averaged
 * @param fund what the insurance fund holds at the start
 * @param waterfall who pays deficits
 * @param gates what it shuts in a crisis
 * @param rounding how its whole numbers round
 * @param joint margin of positions that are margined together, of books that hold options; null where each contract is margined on
 *     its own
 * @param inheritance who takes positions of liquidated accounts into its own book
 */
public record VenueRules(
        String name,
        String quoteAsset,
        Map<String, ContractRules> contracts,
        CollateralSchedule collateral,
        EquityRecipe equity,
        PricePolicy prices,
        LiquidationPolicy liquidation,
        OraclePolicy oracle,
        MarkPolicy mark,
        FundingPolicy funding,
        double settlementWindowSeconds,
        InsuranceFund fund,
        LossWaterfall waterfall,
        Gates gates,
        VenueRounding rounding,
        @Nullable JointMarginRule joint,
        Inheritance inheritance) {

    /** Key of the rules for contracts that are not named. */
    public static final String ANY_CONTRACT = "*";

    /** Margin of an option on its own, where all of an account's are margined together. */
    private static final ContractRules MARGINED_TOGETHER =
            new ContractRules(new MarginSchedule.Flat(0), new MarginSchedule.Flat(0));

    public VenueRules {
        contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
        if (!(settlementWindowSeconds >= 0 && settlementWindowSeconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("settlementWindowSeconds must be >= 0, got " + settlementWindowSeconds);
        }
        boolean backstop = waterfall.layers().stream().anyMatch(LossLayer.Backstop.class::isInstance);
        if (inheritance.holder() == Inheritance.Holder.BACKSTOP && !backstop) {
            throw new IllegalArgumentException(
                    "waterfall must have a backstop that inherits positions, got " + waterfall.layers());
        }
    }

    /** True if there is margin for a contract. */
    public boolean lists(Instrument instrument) {
        if (instrument instanceof VanillaOption) {
            return joint != null;
        }
        return contracts.containsKey(instrument.symbol())
                || contracts.containsKey(instrument.underlying())
                || contracts.containsKey(ANY_CONTRACT);
    }

    /**
     * Margin of a contract on its own: by its symbol, else by its underlying, else the general rules; none for options that are
     * margined together.
     *
     * @throws IllegalArgumentException if there are none
     */
    public ContractRules contract(Instrument instrument) {
        if (joint != null && instrument instanceof VanillaOption) {
            return MARGINED_TOGETHER;
        }
        for (String key : new String[] {instrument.symbol(), instrument.underlying(), ANY_CONTRACT}) {
            ContractRules rules = contracts.get(key);
            if (rules != null) {
                return rules;
            }
        }
        throw new IllegalArgumentException("venue " + name + " must have margin for contract " + instrument.symbol()
                + ", it has " + contracts.keySet());
    }

    /** How the accounts of a book are margined under these rules. */
    public AccountMargin margin(ResolvedBook book) {
        ContractRules[] byInstrument =
                book.instruments.stream().map(this::contract).toArray(ContractRules[]::new);
        return new AccountMargin(
                book, byInstrument, collateral, equity, prices, rounding, book.hasOptions ? joint : null);
    }

    public VenueRules withFund(InsuranceFund other) {
        return VenueDraft.of(this).fund(other).rules();
    }

    public VenueRules withCollateral(CollateralSchedule other) {
        return VenueDraft.of(this).collateral(other).rules();
    }
}
