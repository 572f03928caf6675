package org.breakwater.scenarios.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.breakwater.models.engine.PathOutcome;

/**
 * Runs paths on threads and hands their outcomes on in the order of their numbers, whatever thread finished first. Slices
 * of paths are in flight at a bounded distance, so memory does not grow with the number of paths.
 */
public final class PathExecutor implements AutoCloseable {

    /** Paths of one slice: small enough that few paths still use all threads. */
    private static final int SLICE = 8;

    private final int threads;
    private final ExecutorService pool;

    /** @param threads number of worker threads, at least 1 */
    public PathExecutor(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, got " + threads);
        }
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "paths");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs paths {@code [0, paths)} and hands on their outcomes in order. A failing path fails the run.
     *
     * @param task what is running, for the progress
     * @return number of paths handed on: fewer than asked for if the user cancelled
     */
    public long run(Simulation simulation, long paths, String task, Progress progress, Consumer<PathOutcome> consumer) {
        ThreadLocal<PathWorker> workers = ThreadLocal.withInitial(() -> new PathWorker(simulation));
        ArrayDeque<Future<List<PathOutcome>>> inFlight = new ArrayDeque<>();
        long submitted = 0;
        long done = 0;
        progress.advanced(task, 0, paths);
        while (done < paths) {
            while (submitted < paths && inFlight.size() < 2 * threads + 2 && !progress.isCancelled()) {
                long from = submitted;
                long to = Math.min(paths, from + SLICE);
                inFlight.add(pool.submit(() -> runSlice(workers.get(), simulation.hours(), from, to, progress)));
                submitted = to;
            }
            Future<List<PathOutcome>> oldest = inFlight.poll();
            if (oldest == null) {
                break;
            }
            List<PathOutcome> outcomes = await(oldest);
            outcomes.forEach(consumer);
            done += outcomes.size();
            progress.advanced(task, done, paths);
            if (outcomes.isEmpty() || done % SLICE != 0) {
                break;
            }
        }
        return done;
    }

    /** Runs paths {@code [from, to)}, or the first of them if the user cancels meanwhile. */
    private static List<PathOutcome> runSlice(PathWorker worker, int hours, long from, long to, Progress progress) {
        List<PathOutcome> outcomes = new ArrayList<>((int) (to - from));
        for (long path = from; path < to && !progress.isCancelled(); path++) {
            PathOutcome outcome = new PathOutcome(hours);
            worker.run(path, outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private static List<PathOutcome> await(Future<List<PathOutcome>> slice) {
        try {
            return slice.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while paths were running", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
