package org.breakwater.models.loss;

import java.util.List;
import org.breakwater.models.loss.adl.AdlPolicy;
import org.breakwater.models.loss.adl.AdlTrigger;

/**
 * The layers that absorb a deficit, in order. What no layer absorbs stays unpaid: the venue is insolvent.
 *
 * @param layers at most one of each kind but {@link LossLayer.Capital}; may be empty;
 *     capital, backstop and pool stand before the layers that touch traders
 */
public record LossWaterfall(List<LossLayer> layers) {

    public LossWaterfall {
        layers = List.copyOf(layers);
        for (int k = 0; k < layers.size(); k++) {
            requirePlace(layers, k);
        }
        requirePoolOfTrigger(layers);
    }

    private static void requirePoolOfTrigger(List<LossLayer> layers) {
        boolean asks = layers.stream()
                .anyMatch(layer -> layer instanceof LossLayer.AutoDeleveraging adl
                        && adl.policy().trigger() instanceof AdlTrigger.PoolProfit);
        boolean known = layers.stream()
                .anyMatch(layer -> layer instanceof LossLayer.Pool pool && pool.capital() < Double.POSITIVE_INFINITY);
        if (asks && !known) {
            throw new IllegalArgumentException(
                    "waterfall must hold a layer Pool with its capital where deleveraging asks for the pool's worth, got none");
        }
    }

    private static void requirePlace(List<LossLayer> layers, int k) {
        LossLayer layer = layers.get(k);
        List<LossLayer> above = layers.subList(0, k);
        boolean capital = layer instanceof LossLayer.Capital;
        if (!capital && above.stream().anyMatch(other -> other.getClass() == layer.getClass())) {
            throw new IllegalArgumentException(at(k) + "stand at most once, got a second layer "
                    + layer.getClass().getSimpleName());
        }
        boolean first = capital || layer instanceof LossLayer.Backstop || layer instanceof LossLayer.Pool;
        if (first && above.stream().anyMatch(LossWaterfall::touchesTraders)) {
            throw new IllegalArgumentException(at(k) + "stand before deleveraging and socialisation, got layer "
                    + layer.getClass().getSimpleName() + " after them");
        }
    }

    private static String at(int k) {
        return "waterfall[" + k + "] must ";
    }

    private static boolean touchesTraders(LossLayer layer) {
        return layer instanceof LossLayer.AutoDeleveraging || layer instanceof LossLayer.Socialisation;
    }

    /** Layers whose money is spent over the path: so many columns of capital a state has. */
    public int capitalLayers() {
        return (int) layers.stream()
                .filter(layer -> layer instanceof LossLayer.Capital || layer instanceof LossLayer.Backstop)
                .count();
    }

    /** True if some layer deleverages. */
    public boolean deleverages() {
        return layers.stream().anyMatch(LossLayer.AutoDeleveraging.class::isInstance);
    }

    /** Worth of the pool at the start, quote currency; infinite where there is none or nothing asks for it. */
    public double poolCapital() {
        return layers.stream()
                .filter(LossLayer.Pool.class::isInstance)
                .mapToDouble(layer -> ((LossLayer.Pool) layer).capital())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** What the insurance fund pays; without a cap where there is no layer of it. */
    public LossLayer.Fund fund() {
        return layers.stream()
                .filter(LossLayer.Fund.class::isInstance)
                .map(LossLayer.Fund.class::cast)
                .findFirst()
                .orElseGet(() -> new LossLayer.Fund(Double.POSITIVE_INFINITY, false));
    }

    /** How winners are deleveraged; the standard policy where no layer does. */
    public AdlPolicy deleveraging() {
        return layers.stream()
                .filter(LossLayer.AutoDeleveraging.class::isInstance)
                .map(layer -> ((LossLayer.AutoDeleveraging) layer).policy())
                .findFirst()
                .orElseGet(AdlPolicy::standard);
    }

    /** Fund without cap, then deleveraging, then winners' profit. */
    public static LossWaterfall standard() {
        return new LossWaterfall(List.of(
                new LossLayer.Fund(Double.POSITIVE_INFINITY, false),
                new LossLayer.AutoDeleveraging(),
                new LossLayer.Socialisation(LossLayer.Socialisation.Base.WINNERS_PROFIT)));
    }
}
