package org.breakwater.scenarios.path.history;

import org.breakwater.models.market.PathBuffer;
import org.breakwater.models.random.RandomStreams;
import org.breakwater.models.random.StableHash;
import org.breakwater.models.random.Xoshiro256StarStar;
import org.breakwater.scenarios.path.PathGenerator;

/** Chains blocks into a path. */
final class BlockGenerator implements PathGenerator {

    private final BlockBootstrap model;
    private final RandomStreams streams;
    private final long factor = StableHash.of("common/blocks");
    private final BarPoints points;
    private final double[] level;
    private final Xoshiro256StarStar random = new Xoshiro256StarStar(0);

    BlockGenerator(BlockBootstrap model) {
        this.model = model;
        this.streams = new RandomStreams(model.seed());
        this.points = new BarPoints(model.rules().detail(), model.seed());
        this.level = new double[model.assets()];
    }

    @Override
    public void generate(long pathId, PathBuffer out) {
        out.clear(model.startMillis());
        streams.open(pathId, factor, random);
        points.open(pathId);
        for (int a = 0; a < level.length; a++) {
            level[a] = model.today().get(a).price();
            out.prices(a)[0] = level[a];
        }
        final Block first = firstBlock();
        int written = writeBlock(first.source(), first.start(), 0, out);
        while (written < model.rules().bars()) {
            written += writeBlock(model.source(), pick(model.laterStarts()), written, out);
        }
    }

    private record Block(BlockSource source, int start) {}

    /** One uniform decides on stress whether or not there is any, so that declaring it shifts no other draw. */
    private Block firstBlock() {
        final double uniform = random.nextDouble();
        final BlockSource stress = model.stress();
        final StressedHistory declared = model.rules().stressed();
        return stress != null && declared != null && uniform < declared.weight()
                ? new Block(stress, pick(model.stressStarts()))
                : new Block(model.source(), pick(model.firstStarts()));
    }

    /** Where in history the first block of a path begins, UTC epoch milliseconds. */
    long firstBlockMillis(long pathId) {
        streams.open(pathId, factor, random);
        final Block first = firstBlock();
        return first.source().millis(first.start());
    }

    private int pick(int[] starts) {
        return starts[random.nextInt(starts.length)];
    }

    /** Writes a block up to its own end, the path's, or the source's, and returns its length in bars. */
    private int writeBlock(BlockSource source, int start, int written, PathBuffer out) {
        final int length = Math.min(
                Math.min(model.rules().blockBars(), model.rules().bars() - written), source.bars() + 1 - start);
        final int pointsPerBar = model.rules().detail().pointsPerBar();
        for (int b = 0; b < length; b++) {
            final int first = 1 + (written + b) * pointsPerBar;
            points.nextBar();
            for (int a = 0; a < level.length; a++) {
                final double scale = level[a] / source.closeBefore(a, start + b) * model.demeaning(a);
                source.write(a, start + b, scale, points, out.prices(a), first);
                level[a] = out.prices(a)[first + pointsPerBar - 1];
            }
        }
        return length;
    }
}
