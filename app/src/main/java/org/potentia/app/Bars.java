package org.potentia.app;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Bars that show on a terminal how long work gets on. */
final class Bars {
    private static final int REFRESH_MILLIS = 200;

    private Bars() {}

    /**
     * Begins a bar, if somebody watches.
     *
     * @param console where to show it
     * @param quiet whether nothing is to be shown
     * @param task what is being done, in a word
     * @param ticks how long the bar is
     */
    static Optional<ProgressBar> on(Console console, boolean quiet, String task, long ticks) {
        return quiet || !console.terminal()
                ? Optional.empty()
                : Optional.of(new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(ticks)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(REFRESH_MILLIS)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .hideEta()
                        .build());
    }
}
