package org.breakwater.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The user's wish to stop. A hook of the JVM's shutdown passes Ctrl-C and SIGTERM on and waits until the program has
 * written what exists; the JVM then ends with 130 or 143 by itself.
 */
public final class Interruption {

    /** The program has this long to end. */
    private static final long PATIENCE_MILLIS = 4_500;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean requested;

    /** Listens to the signals of this process. */
    public void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "interruption"));
    }

    private void onShutdown() {
        if (ended.getCount() > 0) {
            request();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the program to stop. */
    public void request() {
        requested = true;
    }

    /** Whether somebody asked. */
    public boolean isRequested() {
        return requested;
    }

    /** Says that everything is written. */
    public void ended() {
        ended.countDown();
    }
}
