package org.breakwater.models.engine;

import java.util.Map;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.VenueRounding;
import org.jspecify.annotations.Nullable;

/**
 * A rule-set in the making. Every policy is neutral until it is set: only the quote asset is collateral, profit counts in full, accounts are closed at
 * once and free of charge, index and mark are current, funding is nil, the fund is empty, the waterfall is the standard one, nothing is rounded.
 * Contracts have no neutral value and are asked for. Nothing but {@link #rules} and {@link VenueRules} knows all policies.
 */
public final class VenueDraft {

    private final String name;
    private final String quoteAsset;
    private final Map<String, ContractRules> contracts;
    private CollateralSchedule collateral;
    private EquityRecipe equity = EquityRecipe.full();
    private PricePolicy prices = PricePolicy.neutral();
    private LiquidationPolicy liquidation = LiquidationPolicy.immediate();
    private OraclePolicy oracle = OraclePolicy.current();
    private MarkPolicy mark = MarkPolicy.index();
    private FundingPolicy funding = FundingPolicy.none();
    private double settlementWindowSeconds;
    private InsuranceFund fund = new InsuranceFund(Map.of());
    private LossWaterfall waterfall = LossWaterfall.standard();
    private Gates gates = Gates.none();
    private VenueRounding rounding = VenueRounding.none();
    private @Nullable JointMarginRule joint;
    private Inheritance inheritance = Inheritance.none();

    /**
     * @param name what the rule-set is called in reports
     * @param quoteAsset currency of prices and of linear settlement
     * @param contracts margin by symbol, by underlying, or {@link VenueRules#ANY_CONTRACT}
     */
    public VenueDraft(String name, String quoteAsset, Map<String, ContractRules> contracts) {
        this.name = name;
        this.quoteAsset = quoteAsset;
        this.contracts = contracts;
        this.collateral = new CollateralSchedule(Map.of(quoteAsset, 0.0));
    }

    /** A draft of rules that stand. */
    static VenueDraft of(VenueRules rules) {
        return new VenueDraft(rules.name(), rules.quoteAsset(), rules.contracts())
                .collateral(rules.collateral())
                .equity(rules.equity())
                .prices(rules.prices())
                .liquidation(rules.liquidation())
                .oracle(rules.oracle())
                .mark(rules.mark())
                .funding(rules.funding())
                .settlementWindowSeconds(rules.settlementWindowSeconds())
                .fund(rules.fund())
                .waterfall(rules.waterfall())
                .gates(rules.gates())
                .rounding(rules.rounding())
                .joint(rules.joint())
                .inheritance(rules.inheritance());
    }

    public VenueDraft collateral(CollateralSchedule other) {
        collateral = other;
        return this;
    }

    public VenueDraft equity(EquityRecipe other) {
        equity = other;
        return this;
    }

    public VenueDraft prices(PricePolicy other) {
        prices = other;
        return this;
    }

    public VenueDraft liquidation(LiquidationPolicy other) {
        liquidation = other;
        return this;
    }

    public VenueDraft oracle(OraclePolicy other) {
        oracle = other;
        return this;
    }

    public VenueDraft mark(MarkPolicy other) {
        mark = other;
        return this;
    }

    public VenueDraft funding(FundingPolicy other) {
        funding = other;
        return this;
    }

    public VenueDraft settlementWindowSeconds(double other) {
        settlementWindowSeconds = other;
        return this;
    }

    public VenueDraft fund(InsuranceFund other) {
        fund = other;
        return this;
    }

    public VenueDraft waterfall(LossWaterfall other) {
        waterfall = other;
        return this;
    }

    public VenueDraft gates(Gates other) {
        gates = other;
        return this;
    }

    public VenueDraft rounding(VenueRounding other) {
        rounding = other;
        return this;
    }

    public VenueDraft joint(@Nullable JointMarginRule other) {
        joint = other;
        return this;
    }

    public VenueDraft inheritance(Inheritance other) {
        inheritance = other;
        return this;
    }

    /** The finished rules. */
    public VenueRules rules() {
        return new VenueRules(
                name,
                quoteAsset,
                contracts,
                collateral,
                equity,
                prices,
                liquidation,
                oracle,
                mark,
                funding,
                settlementWindowSeconds,
                fund,
                waterfall,
                gates,
                rounding,
                joint,
                inheritance);
    }
}
