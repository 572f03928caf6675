package org.breakwater.models.engine.check;

/** A box of prices and the units that may breach while prices stay in it. */
final class Level {

    final Box box;
    final Units units;

    /** Points of the path ahead that the box is drawn around. */
    final int ahead;

    Level(int dimensions, int capacity, int ahead) {
        this.box = new Box(dimensions);
        this.units = new Units(capacity);
        this.ahead = ahead;
    }
}
