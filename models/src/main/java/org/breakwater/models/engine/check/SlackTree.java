package org.breakwater.models.engine.check;

import java.util.Arrays;
import org.breakwater.models.margin.SlackChords;
import org.breakwater.models.state.VenueState;

/**
 * Finds the units whose slack may vanish inside a box of prices without looking at the others. Units lie in the leaves of a
 * binary tree, neighbours alike in what threatens them; a node keeps, for every price and direction, the largest loss per move of
 * any unit below it, as a fraction of that unit's slack at the reference. A node whose worst losses do not add up to one is safe,
 * and so are all units below it.
 */
final class SlackTree {

    private static final int LEAF = 8;

    /** Loss of a node without units: as good as minus infinity, and zero when it does not move. */
    private static final double EMPTY = -1e300;

    private final SlackChords chords;
    private final int[] order;
    private final int firstLeaf;
    private final double[] nodes;
    private final double[] key;
    private final int stride;
    private Box box;
    private int[] found = new int[0];
    private int size;

    SlackTree(SlackChords chords, int units) {
        this.chords = chords;
        box = new Box(chords.dimensions());
        stride = 2 * chords.dimensions();
        order = new int[units];
        key = new double[units];
        int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, (units + LEAF - 1) / LEAF) * 2 - 1));
        firstLeaf = leaves - 1;
        nodes = new double[(2 * leaves - 1) * stride];
    }

    /**
     * Puts the units into an order in which neighbours are alike in what threatens them: halves the units, again and again, by the
     * loss in which they differ most.
     */
    void arrange() {
        for (int k = 0; k < order.length; k++) {
            order[k] = k;
        }
        arrange(0, firstLeaf + 1);
    }

    private void arrange(int leaf, int end) {
        if (end - leaf == 1) {
            return;
        }
        int middle = (leaf + end) >>> 1;
        int from = begin(leaf);
        int to = begin(end);
        if (to - from > 1) {
            int widest = widest(from, to);
            for (int k = from; k < to; k++) {
                key[order[k]] = share(order[k], widest);
            }
            Selection.select(order, key, from, to, begin(middle));
        }
        arrange(leaf, middle);
        arrange(middle, end);
    }

    /** The loss that spreads most among some units. */
    private int widest(int from, int to) {
        int widest = 0;
        double most = -1;
        for (int k = 0; k < stride; k++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (int n = from; n < to; n++) {
                double share = share(order[n], k);
                least = Math.min(least, share);
                greatest = Math.max(greatest, share);
            }
            if (greatest - least > most) {
                most = greatest - least;
                widest = k;
            }
        }
        return widest;
    }

    /** Loss per move as a fraction of a unit's slack; zero for a unit that does not join the tree. */
    private double share(int unit, int k) {
        double head = chords.head(unit);
        return head > 0 ? loss(unit, k) / head : 0;
    }

    private double loss(int unit, int k) {
        return chords.losses()[chords.row(unit) + k];
    }

    /** Takes over the bounds of all units of the state that have a positive slack at the reference. */
    void fit(VenueState s) {
        Arrays.fill(nodes, EMPTY);
        for (int leaf = 0; leaf <= firstLeaf; leaf++) {
            int node = firstLeaf + leaf;
            for (int k = begin(leaf); k < begin(leaf + 1); k++) {
                int u = order[k];
                if (s.open[u] && chords.head(u) > 0) {
                    take(node * stride, u);
                }
            }
        }
        for (int node = firstLeaf - 1; node >= 0; node--) {
            for (int k = 0; k < stride; k++) {
                nodes[node * stride + k] =
                        Math.max(nodes[(2 * node + 1) * stride + k], nodes[(2 * node + 2) * stride + k]);
            }
        }
    }

    private void take(int at, int unit) {
        double head = chords.head(unit);
        for (int k = 0; k < stride; k++) {
            nodes[at + k] = Math.max(nodes[at + k], loss(unit, k) / head);
        }
    }

    private int begin(int leaf) {
        return (int) ((long) leaf * order.length / (firstLeaf + 1));
    }

    /**
     * Units whose slack may vanish inside a box, in no order.
     *
     * @param into receives them, as long as there are units
     * @return how many
     */
    int find(Box within, int[] into) {
        box = within;
        found = into;
        size = 0;
        visit(0);
        return size;
    }

    private void visit(int node) {
        if (isSafe(node * stride)) {
            return;
        }
        if (node >= firstLeaf) {
            look(node - firstLeaf);
        } else {
            visit(2 * node + 1);
            visit(2 * node + 2);
        }
    }

    /** The threshold is below one by far more than divisions and sums round. */
    private boolean isSafe(int at) {
        return box.worst(nodes, at) < 1 - 1e-9;
    }

    private void look(int leaf) {
        for (int k = begin(leaf); k < begin(leaf + 1); k++) {
            int u = order[k];
            if (chords.head(u) > 0 && box.threatens(chords, u)) {
                found[size++] = u;
            }
        }
    }
}
