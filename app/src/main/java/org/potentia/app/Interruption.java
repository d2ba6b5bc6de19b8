package org.potentia.app;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: asks the work to stop, and holds the process until what is done has been written.
 */
@Singleton
final class Interruption {
    /** Longer than any step of the work, shorter than the patience of whoever pressed the keys. */
    private static final long PATIENCE_SECONDS = 20;

    private final AtomicBoolean requested = new AtomicBoolean();

    @Inject
    Interruption() {}

    /** Asks whatever is being watched to stop. */
    void request() {
        requested.set(true);
    }

    /** Watches for Ctrl-C until the watch is closed. */
    Watch watch() {
        return new Watch(requested);
    }

    /** Is there while work is being done that may be interrupted. */
    static final class Watch implements AutoCloseable {
        private final AtomicBoolean requested;
        private final CountDownLatch done = new CountDownLatch(1);
        private final Thread hook;

        private Watch(AtomicBoolean requested) {
            this.requested = requested;
            this.hook = new Thread(this::stopAndWait, "interruption");
            Runtime.getRuntime().addShutdownHook(hook);
        }

        boolean requested() {
            return requested.get();
        }

        private void stopAndWait() {
            requested.set(true);
            try {
                boolean inTime = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!inTime) {
                    System.err.println("potentia: gave up waiting for the work to stop");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            done.countDown();
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already, which is what the hook is for.
                requested.set(true);
            }
        }
    }
}
