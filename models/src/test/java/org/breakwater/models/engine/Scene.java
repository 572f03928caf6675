package org.breakwater.models.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.breakwater.models.account.Account;
import org.breakwater.models.account.AccountBook;
import org.breakwater.models.account.CollateralBalance;
import org.breakwater.models.account.MarginMode;
import org.breakwater.models.account.Position;
import org.breakwater.models.collateral.CollateralRule;
import org.breakwater.models.liquidation.LiquidationPolicy;
import org.breakwater.models.liquidation.WorkPace;
import org.breakwater.models.liquidation.fee.FeeSplit;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.sizing.Sizing;
import org.breakwater.models.liquidity.ImpactMode;
import org.breakwater.models.liquidity.LiquidityProfile;
import org.breakwater.models.loss.InsuranceFund;
import org.breakwater.models.loss.LossLayer;
import org.breakwater.models.loss.LossWaterfall;
import org.breakwater.models.margin.CollateralSchedule;
import org.breakwater.models.margin.ContractRules;
import org.breakwater.models.margin.EquityRecipe;
import org.breakwater.models.margin.joint.JointMarginRule;
import org.breakwater.models.margin.schedule.MarginSchedule;
import org.breakwater.models.market.Instrument;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.option.market.OptionMarket;
import org.breakwater.models.oracle.MarkPolicy;
import org.breakwater.models.oracle.OraclePolicy;
import org.breakwater.models.oracle.PricePolicy;
import org.breakwater.models.rounding.VenueRounding;
import org.breakwater.models.state.BookResolution;
import org.breakwater.models.state.ResolvedBook;
import org.jspecify.annotations.Nullable;

/**
 * A small venue for tests, every policy neutral until set: USDC quotes, maintenance 5 % and initial 10 % of notional,
 * immediate liquidation without impact, an index that is current, a fund of a million and the standard waterfall.
 */
final class Scene {

    static final String QUOTE = "USDC";

    final List<Instrument> instruments;
    final List<Account> accounts = new ArrayList<>();
    final Map<String, ContractRules> contracts = new LinkedHashMap<>();
    final Map<String, Double> haircuts = new LinkedHashMap<>(Map.of(QUOTE, 0.0));
    final Map<String, LiquidityProfile> liquidity = new LinkedHashMap<>();
    LiquidationPolicy liquidation = LiquidationPolicy.immediate();
    /** Rules of assets that a haircut does not say it all of. */
    final Map<String, CollateralRule> weights = new LinkedHashMap<>();

    EquityRecipe equity = EquityRecipe.full();
    PricePolicy prices = PricePolicy.neutral();
    OraclePolicy oracle = OraclePolicy.current();
    MarkPolicy mark = MarkPolicy.index();
    FundingPolicy funding = FundingPolicy.none();
    double settlementWindowSeconds;
    InsuranceFund fund = InsuranceFund.of(QUOTE, 1e6);
    LossWaterfall waterfall = LossWaterfall.standard();
    VenueRounding rounding = VenueRounding.none();
    ImpactMode impact = ImpactMode.NONE;

    @Nullable
    JointMarginRule joint;

    final Map<String, OptionMarket> options = new LinkedHashMap<>();
    Inheritance inheritance = Inheritance.none();
    boolean unlimitedFund;
    EngineMode mode = EngineMode.INDEXED;
    double depthScale = 1;
    Gates gates = Gates.none();
    Set<String> excluded = Set.of();
    double stepSeconds = 60;
    int pointsPerStep = 1;
    long startMillis;
    Consumer<PathBuffer> touch = path -> {};

    private Scene(List<Instrument> instruments) {
        this.instruments = instruments;
        margin(0.10, 0.05);
    }

    static Scene of(Instrument... instruments) {
        return new Scene(List.of(instruments));
    }

    Scene margin(double initial, double maintenance) {
        return margin(new MarginSchedule.Flat(initial), new MarginSchedule.Flat(maintenance));
    }

    Scene margin(MarginSchedule initial, MarginSchedule maintenance) {
        contracts.put(VenueRules.ANY_CONTRACT, new ContractRules(initial, maintenance));
        return this;
    }

    /** Accepts an asset as collateral, sold in the order of these calls. */
    Scene accept(String asset, double haircut) {
        haircuts.put(asset, haircut);
        return this;
    }

    Scene account(String id, double cash, Position... positions) {
        return account(id, Map.of(QUOTE, cash), positions);
    }

    Scene account(String id, Map<String, Double> balances, Position... positions) {
        List<CollateralBalance> collateral = new ArrayList<>();
        balances.forEach((asset, amount) -> collateral.add(new CollateralBalance(asset, amount)));
        accounts.add(new Account(id, id, MarginMode.CROSS, collateral, List.of(positions)));
        return this;
    }

    Scene isolated(String id, String owner, double cash, Position position) {
        CollateralBalance balance = new CollateralBalance(QUOTE, cash);
        accounts.add(new Account(id, owner, MarginMode.ISOLATED, List.of(balance), List.of(position)));
        return this;
    }

    static Position position(String instrument, double quantity, double entry) {
        return new Position(instrument, quantity, entry);
    }

    /** Adds a maker of ample means that holds the other side of everything, entered at the given price. */
    Scene maker(Map<String, Double> balances, double... entries) {
        List<Position> rest = new ArrayList<>();
        for (int i = 0; i < instruments.size(); i++) {
            String symbol = instruments.get(i).symbol();
            double net = 0;
            for (Account account : accounts) {
                for (Position held : account.positions()) {
                    net += held.instrument().equals(symbol) ? held.quantity() : 0;
                }
            }
            if (net != 0) {
                rest.add(new Position(symbol, -net, entries[i]));
            }
        }
        return account("maker", balances, rest.toArray(new Position[0]));
    }

    Scene maker(double... entries) {
        return maker(Map.of(QUOTE, 1e9), entries);
    }

    Scene penalty(double rate, FeeSplit split) {
        return liquidation(liquidation.sizing(), rate, split, 0, Double.POSITIVE_INFINITY);
    }

    Scene sizing(double share, double minNotional) {
        Sizing sizing = new Sizing.Fraction(share, minNotional);
        return liquidation(sizing, 0, FeeSplit.toFund(), 0, Double.POSITIVE_INFINITY);
    }

    Scene latency(double seconds) {
        return liquidation(liquidation.sizing(), 0, FeeSplit.toFund(), seconds, Double.POSITIVE_INFINITY);
    }

    Scene rate(double unitsPerSecond) {
        return liquidation(liquidation.sizing(), 0, FeeSplit.toFund(), 0, unitsPerSecond);
    }

    Scene liquidation(Sizing sizing, double penalty, FeeSplit split, double latency, double rate) {
        liquidation = LiquidationPolicy.atMarket(sizing, penalty, split, new WorkPace(latency, rate, 64));
        return this;
    }

    Scene fund(Map<String, Double> balances) {
        fund = new InsuranceFund(balances);
        return this;
    }

    Scene fund(double cash) {
        return fund(Map.of(QUOTE, cash));
    }

    Scene waterfall(LossLayer... layers) {
        waterfall = new LossWaterfall(List.of(layers));
        return this;
    }

    Scene impact(ImpactMode mode, String asset, LiquidityProfile profile) {
        impact = mode;
        liquidity.put(asset, profile);
        return this;
    }

    VenueRules rules() {
        return new VenueDraft("test", QUOTE, contracts)
                .collateral(collateral())
                .equity(equity)
                .prices(prices)
                .liquidation(liquidation)
                .oracle(oracle)
                .mark(mark)
                .funding(funding)
                .settlementWindowSeconds(settlementWindowSeconds)
                .fund(fund)
                .waterfall(waterfall)
                .gates(gates)
                .rounding(rounding)
                .joint(joint)
                .inheritance(inheritance)
                .rules();
    }

    private CollateralSchedule collateral() {
        List<CollateralRule> rules = new ArrayList<>();
        haircuts.forEach(
                (asset, haircut) -> rules.add(weights.getOrDefault(asset, CollateralRule.flat(asset, haircut))));
        return new CollateralSchedule(rules);
    }

    AccountBook book() {
        return new AccountBook("test", instruments, accounts);
    }

    /** Assets with a price, in the order in which contracts, then collateral, then the fund name them. */
    List<String> assets() {
        Set<String> names = new LinkedHashSet<>();
        instruments.forEach(instrument -> names.add(instrument.underlying()));
        instruments.forEach(instrument -> names.add(instrument.settlement()));
        names.addAll(haircuts.keySet());
        names.addAll(fund.balances().keySet());
        names.remove(QUOTE);
        return List.copyOf(names);
    }

    ResolvedBook resolve() {
        return BookResolution.resolve(book(), assets(), QUOTE, List.copyOf(haircuts.keySet()), excluded);
    }

    EngineSettings settings() {
        return new EngineSettings(1, liquidity, impact, depthScale, unlimitedFund, true)
                .withMode(mode)
                .withOptions(options);
    }

    /** Average price, over the mid, of a sale that displaces it by d: the mean of {@code exp(−x)} over {@code [0, d]}. */
    static double sold(double d) {
        return -StrictMath.expm1(-d) / d;
    }

    /** Runs the scene on prices of its one asset, the opening price first. */
    Run run(double... prices) {
        return run(Map.of(assets().get(0), prices));
    }

    Run run(Map<String, double[]> prices) {
        PathBuffer path = path(prices);
        ResolvedBook resolved = resolve();
        RiskEngine engine = new RiskEngine(rules(), resolved, settings(), path.pointSeconds(), path.stepSeconds());
        return Run.of(engine, path);
    }

    PathBuffer path(Map<String, double[]> prices) {
        List<String> assets = assets();
        int points = prices.get(assets.get(0)).length - 1;
        PathBuffer path = new PathBuffer(assets.size(), points / pointsPerStep, pointsPerStep, stepSeconds);
        path.clear(startMillis);
        for (int a = 0; a < assets.size(); a++) {
            double[] column = prices.get(assets.get(a));
            if (column == null) {
                Arrays.fill(path.prices(a), 1);
            } else {
                System.arraycopy(column, 0, path.prices(a), 0, points + 1);
            }
        }
        touch.accept(path);
        return path;
    }
}
