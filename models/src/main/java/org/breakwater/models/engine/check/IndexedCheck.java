package org.breakwater.models.engine.check;

import org.breakwater.models.liquidation.Excess;
import org.breakwater.models.margin.SlackChords;
import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.state.VenueState;

/**
 * Looks only at units that may breach, at a venue whose slack has a bound over boxes of prices ({@link SlackChords}). The path ahead
 * says in which box prices will stay for a while; a tree finds the units that may breach in it, a narrower box over fewer points
 * leaves few of those, and only they are looked at, by the very formula of {@link ReferenceCheck}. Boxes decide nothing: a price
 * that leaves one, as impact may make it, draws it anew.
 *
 * <p>A unit whose holdings have changed leaves the tree; its own bound is drawn anew and asked beside it.
 */
public final class IndexedCheck implements AccountCheck {

    /** Points ahead that the boxes cover, the widest first. */
    private static final int[] AHEAD = {64, 16, 4};

    private static final int NARROWEST = AHEAD.length - 1;

    private final Excess excess;
    private final SlackChords chords;
    private final SlackTree tree;
    private final Level[] levels;
    private final Box here;
    private final Units loose;
    private final Units changed;
    private final Units touched;
    private final double[] move;
    private PathBuffer path;
    private int point;
    private boolean arranged;
    private boolean fitted;
    private boolean pristine;

    /**
     * @param excess that breaches only where slack does not stay positive
     * @param chords the bound of that slack
     * @param units how many there are
     */
    public IndexedCheck(Excess excess, SlackChords chords, int units) {
        this.excess = excess;
        this.chords = chords;
        tree = new SlackTree(chords, units);
        levels = new Level[AHEAD.length];
        for (int k = 0; k < levels.length; k++) {
            levels[k] = new Level(chords.dimensions(), units, AHEAD[k]);
        }
        here = new Box(chords.dimensions());
        loose = new Units(units);
        changed = new Units(units);
        touched = new Units(units);
        move = new double[chords.dimensions()];
        path = new PathBuffer(1, 1, 1, 1);
    }

    @Override
    public void start(VenueState s, PathBuffer prices) {
        path = prices;
        point = 0;
        touched.clear();
        if (pristine && chords.isReference(s)) {
            restore(s);
        } else {
            fitAll(s);
            pristine = true;
        }
    }

    /** Units that were touched on the path before hold again what they held when all were fitted. */
    private void restore(VenueState s) {
        for (int k = 0; k < changed.size(); k++) {
            chords.fit(s, changed.get(k));
        }
        begin(s);
    }

    @Override
    public void enter(int next) {
        point = next;
    }

    @Override
    public void touched(int unit) {
        touched.add(unit);
    }

    @Override
    public void touchedAll() {
        fitted = false;
    }

    @Override
    public int breached(VenueState s, int[] into) {
        if (!fitted) {
            refit(s);
        }
        takeTouched(s);
        measure(s);
        if (!levels[NARROWEST].box.holds(move)) {
            draw(s);
        }
        return look(s, into);
    }

    private void refit(VenueState s) {
        pristine = false;
        touched.clear();
        fitAll(s);
    }

    /** Fits all units at the prices of now. */
    private void fitAll(VenueState s) {
        chords.refer(s);
        for (int u = 0; u < s.open.length; u++) {
            chords.fit(s, u);
        }
        if (!arranged) {
            tree.arrange();
            arranged = true;
        }
        tree.fit(s);
        fitted = true;
        begin(s);
    }

    /** All units are in the tree but those without slack at the reference. */
    private void begin(VenueState s) {
        loose.clear();
        changed.clear();
        for (int u = 0; u < s.open.length; u++) {
            if (s.open[u] && !(chords.head(u) > 0)) {
                loose.add(u);
            }
        }
        for (Level level : levels) {
            level.box.clear();
            level.units.clear();
        }
    }

    private void takeTouched(VenueState s) {
        for (int k = 0; k < touched.size(); k++) {
            int u = touched.get(k);
            chords.fit(s, u);
            changed.add(u);
            loose.add(u);
            for (int n = 0; n < NARROWEST; n++) {
                levels[n].units.add(u);
            }
            levels[NARROWEST].units.insert(u);
        }
        touched.clear();
    }

    private void measure(VenueState s) {
        for (int d = 0; d < move.length; d++) {
            move[d] = chords.price(s, d) * chords.inverse(d) - 1;
        }
    }

    /** Draws the narrowest box anew, and every wider one that does not hold it. */
    private void draw(VenueState s) {
        if (!Box.covers(move)) {
            refit(s);
            measure(s);
        }
        int widest = NARROWEST;
        span(widest);
        while (widest > 0 && !levels[widest - 1].box.contains(levels[widest].box)) {
            widest--;
            span(widest);
            levels[widest].box.include(levels[widest + 1].box);
        }
        if (widest == 0) {
            search(s);
        }
        for (int n = Math.max(1, widest); n <= NARROWEST; n++) {
            filter(s, levels[n - 1].units, levels[n]);
        }
        levels[NARROWEST].units.sort();
    }

    private void span(int level) {
        levels[level].box.around(chords, move, path, point, levels[level].ahead);
    }

    /** Finds who may breach in the widest box. */
    private void search(VenueState s) {
        Box box = levels[0].box;
        Units units = levels[0].units;
        units.take(tree.find(box, units.numbersToFill()));
        for (int k = 0; k < loose.size(); k++) {
            int u = loose.get(k);
            if (s.open[u] && box.threatens(chords, u)) {
                units.add(u);
            }
        }
    }

    private void filter(VenueState s, Units wider, Level level) {
        level.units.clear();
        for (int k = 0; k < wider.size(); k++) {
            int u = wider.get(k);
            if (s.open[u] && level.box.threatens(chords, u)) {
                level.units.add(u);
            }
        }
    }

    private int look(VenueState s, int[] into) {
        int n = 0;
        here.only(move);
        Units narrow = levels[NARROWEST].units;
        for (int k = 0; k < narrow.size(); k++) {
            int u = narrow.get(k);
            if (s.open[u] && here.threatens(chords, u) && excess.isBreached(s, u)) {
                into[n++] = u;
            }
        }
        return n;
    }
}
