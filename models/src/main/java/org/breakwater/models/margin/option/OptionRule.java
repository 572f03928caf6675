package org.breakwater.models.margin.option;

import org.breakwater.models.option.OptionType;

/**
 * What a short option must keep on its own, its mark included: a share of the index that shrinks as the option is out of the
 * money. With index S, mark v and otm how far it is out of the money:
 *
 * <pre>
 * call  initial      v + max(initialRate·S − otm, initialFloor·S)
 *       maintenance  v + maintenanceRate·S
 * put   initial      max(v + max(initialRate·S − otm, initialFloor·S), initialOverMaintenance·maintenance)
 *       maintenance  v + max(maintenanceRate·S, putMarkRate·v)
 * </pre>
 *
 * <p>Deribit's standard margin of options is 0.15, 0.1, 0.075, 0.075 and 1, Derive v2's the same with 1.05 ({@code
 * StandardManager.sol}).
 *
 * @param initialRate share of the index at the money, in [0, 1.2]
 * @param initialFloor least share of the index, at most the rate
 * @param maintenanceCallRate share of the index for calls, in [0, 1]
 * @param maintenancePutRate share of the index for puts, in [0, 1]
 * @param putMarkRate share of a put's mark that its maintenance adds at least, in [0, 1]
 * @param initialOverMaintenance multiple of a put's maintenance that its initial margin is at least, not negative
 */
public record OptionRule(
        double initialRate,
        double initialFloor,
        double maintenanceCallRate,
        double maintenancePutRate,
        double putMarkRate,
        double initialOverMaintenance) {

    private static final double MAX_RATE = 1.2;

    public OptionRule {
        Ranges.within("initialRate", initialRate, 0, MAX_RATE);
        Ranges.within("initialFloor", initialFloor, 0, initialRate);
        Ranges.fraction("maintenanceCallRate", maintenanceCallRate);
        Ranges.fraction("maintenancePutRate", maintenancePutRate);
        Ranges.fraction("putMarkRate", putMarkRate);
        Ranges.notNegative("initialOverMaintenance", initialOverMaintenance);
    }

    /**
     * What a short of one unit must keep where risk is taken on.
     *
     * @param strike in quote currency
     * @param index S, in quote currency
     * @param mark v, in quote currency
     */
    public double initial(OptionType type, double strike, double index, double mark) {
        double outOfTheMoney = Math.max(0, type.sign() * (strike - index));
        double need = mark + Math.max(initialRate * index - outOfTheMoney, initialFloor * index);
        return type == OptionType.CALL ? need : Math.max(need, initialOverMaintenance * maintenance(type, index, mark));
    }

    /**
     * What a short of one unit must keep lest it be liquidated.
     *
     * @param index S, in quote currency
     * @param mark v, in quote currency
     */
    public double maintenance(OptionType type, double index, double mark) {
        return type == OptionType.CALL
                ? mark + maintenanceCallRate * index
                : mark + Math.max(maintenancePutRate * index, putMarkRate * mark);
    }
}
