package org.breakwater.models.loss;

import java.util.List;
import org.breakwater.models.loss.adl.AdlPolicy;

/**
 * The layers that absorb a deficit, in order. What no layer absorbs stays unpaid: the venue is insolvent.
 *
 * @param layers at most one of each kind but {@link LossLayer.Capital}; may be empty;
 *     capital stands before the layers that touch traders
 */
public record LossWaterfall(List<LossLayer> layers) {

    public LossWaterfall {
        layers = List.copyOf(layers);
        for (Class<?> single :
                List.of(LossLayer.Fund.class, LossLayer.AutoDeleveraging.class, LossLayer.Socialisation.class)) {
            if (layers.stream().filter(single::isInstance).count() > 1) {
                throw new IllegalArgumentException("layer " + single.getSimpleName() + " must stand at most once");
            }
        }
        boolean tradersTouched = false;
        for (LossLayer layer : layers) {
            if (tradersTouched && layer instanceof LossLayer.Capital capital) {
                throw new IllegalArgumentException(
                        "capital layer " + capital.name() + " must stand before deleveraging and socialisation");
            }
            tradersTouched |= layer instanceof LossLayer.AutoDeleveraging || layer instanceof LossLayer.Socialisation;
        }
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
