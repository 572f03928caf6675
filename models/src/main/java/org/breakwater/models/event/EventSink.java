package org.breakwater.models.event;

/** Receives the events of one path in their order. */
@FunctionalInterface
public interface EventSink {

    /** A sink that ignores everything. */
    EventSink NONE = (kind, unit, subject, quantity, price, amount) -> {};

    /**
     * @param kind what happened
     * @param unit number of the risk unit, −1 if none
     * @param subject number of the instrument (of the asset for {@link EventKind#CONVERSION} and deficits), −1 if none
     * @param quantity coins (linear) or quote currency (inverse), signed; 0 if none
     * @param price price, 0 if none
     * @param amount quote currency
     */
    void event(EventKind kind, int unit, int subject, double quantity, double price, double amount);
}
