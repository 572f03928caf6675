package org.breakwater.models.engine.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
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

    private final SlackChords chords;
    private final int dimensions;
    private final int[] order;
    private final int firstLeaf;
    private final double[] nodes;
    private final int stride;
    private double[] low = new double[0];
    private double[] high = new double[0];
    private int[] found = new int[0];
    private int size;

    SlackTree(SlackChords chords, int units) {
        this.chords = chords;
        dimensions = chords.dimensions();
        stride = 2 * dimensions;
        order = new int[units];
        int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, (units + LEAF - 1) / LEAF) * 2 - 1));
        firstLeaf = leaves - 1;
        nodes = new double[(2 * leaves - 1) * stride];
    }

    /** Puts the units into an order in which neighbours are threatened by the same price at about the same move. */
    void arrange() {
        int units = order.length;
        int[] threat = new int[units];
        double[] distance = new double[units];
        for (int u = 0; u < units; u++) {
            double worst = 0;
            for (int k = 0; k < stride; k++) {
                double loss = loss(u, k);
                if (loss > worst) {
                    worst = loss;
                    threat[u] = k;
                }
            }
            distance[u] = chords.head(u) / worst;
        }
        int[] sorted = IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(u -> threat[u])
                        .thenComparingDouble(u -> distance[u])
                        .thenComparingInt(u -> u))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, 0, units);
    }

    private double loss(int unit, int k) {
        return k % 2 == 0 ? chords.down(unit, k / 2) : chords.up(unit, k / 2);
    }

    /** Takes over the bounds of all units of the state that have a positive slack at the reference. */
    void fit(VenueState s) {
        Arrays.fill(nodes, Double.NEGATIVE_INFINITY);
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
    int find(double[] lowest, double[] highest, int[] into) {
        low = lowest;
        high = highest;
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
        double worst = 0;
        for (int d = 0; d < dimensions; d++) {
            worst += SlackChords.worst(nodes[at + 2 * d], nodes[at + 2 * d + 1], low[d], high[d]);
        }
        return worst < 1 - 1e-9;
    }

    private void look(int leaf) {
        for (int k = begin(leaf); k < begin(leaf + 1); k++) {
            int u = order[k];
            if (chords.head(u) > 0 && !(chords.bound(u, low, high) > 0)) {
                found[size++] = u;
            }
        }
    }
}
