package org.breakwater.datasets.preset.inventory;

import org.breakwater.datasets.located.format.Default;
import org.breakwater.datasets.located.format.Describe;
import org.breakwater.models.liquidation.inventory.Inheritance;
import org.breakwater.models.liquidation.inventory.Inheritance.Holder;
import org.breakwater.models.liquidation.inventory.Inheritance.Scope;
import org.jspecify.annotations.Nullable;

/** Who takes positions of liquidated accounts into its own book, at their mark. */
@Describe(
        "Who takes positions of liquidated accounts into its own book, at their mark, instead of closing them outside.")
public record InheritanceSection(
        @Describe("Who bears what they gain and lose from then on.") @Default("nobody")
        Holder holder,

        @Describe("Which positions.") @Default("options") Scope scope,

        @Describe("How their delta is hedged; not at all where left out.") @Nullable
        HedgeSection hedge) {

    public InheritanceSection {
        if (holder == Holder.NOBODY && hedge != null) {
            throw new IllegalArgumentException("hedge must be left out where nobody inherits, give a holder");
        }
    }

    public Inheritance toDomain() {
        return new Inheritance(holder, scope, hedge == null ? null : hedge.toDomain());
    }
}
