package org.breakwater.models.account;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One risk unit: a cross wallet or an isolated position. A trader may own several.
 *
 * @param id unique in the book
 * @param owner who stands behind it; exposures and Cover-k are counted by owner
 * @param mode cross or isolated; an isolated account holds exactly one position
 * @param collateral balances, one per asset
 * @param positions holdings, one per instrument
 * @param reserved what its spot orders hold beside its collateral
 */
public record Account(
        String id,
        String owner,
        MarginMode mode,
        List<CollateralBalance> collateral,
        List<Position> positions,
        List<SpotOrders> reserved) {

    /** An account without spot orders. */
    public Account(
            String id, String owner, MarginMode mode, List<CollateralBalance> collateral, List<Position> positions) {
        this(id, owner, mode, collateral, positions, List.of());
    }

    public Account {
        if (id.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException("id and owner of an account must not be blank");
        }
        collateral = List.copyOf(collateral);
        positions = List.copyOf(positions);
        reserved = List.copyOf(reserved);
        if (mode == MarginMode.ISOLATED && positions.size() != 1) {
            throw new IllegalArgumentException(
                    "isolated account " + id + " must hold exactly one position, got " + positions.size());
        }
        requireDistinct(
                id,
                "collateral asset",
                collateral.stream().map(CollateralBalance::asset).toList());
        requireDistinct(
                id, "instrument", positions.stream().map(Position::instrument).toList());
    }

    /** The same account with other balances. */
    public Account withCollateral(List<CollateralBalance> other) {
        return new Account(id, owner, mode, other, positions, reserved);
    }

    private static void requireDistinct(String id, String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(what + " " + name + " must stand once in account " + id);
            }
        }
    }
}
