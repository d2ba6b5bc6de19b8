package org.potentia.app;

/** Reads a number of threads; more than a thousand are a slip of the keyboard. */
final class ThreadsConverter extends CountConverter {
    ThreadsConverter() {
        super("threads", 1, 1024);
    }
}
