package org.breakwater.models.liquidation;

/**
 * When an account is liquidated. Its slack is equity after haircuts less maintenance margin; a standing order is withdrawn as
 * soon as the account does not breach any more.
 *
 * @param comparator whether an account exactly at maintenance breaches
 */
public record LiquidationTrigger(Comparator comparator) {

    /** How equity is compared with maintenance. */
    public enum Comparator {
        /** Liquidated below maintenance. */
        BELOW,
        /** Liquidated at maintenance already. */
        AT_OR_BELOW
    }

    /** Liquidated below maintenance. */
    public static LiquidationTrigger below() {
        return new LiquidationTrigger(Comparator.BELOW);
    }

    /** True if an account of this slack, in quote currency, is to be liquidated. */
    public boolean breached(double slack) {
        return slack < 0 || slack == 0 && comparator == Comparator.AT_OR_BELOW;
    }
}
