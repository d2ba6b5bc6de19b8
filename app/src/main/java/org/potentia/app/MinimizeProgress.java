package org.potentia.app;

import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import org.potentia.api.optimize.Progress;
import org.potentia.api.optimize.RunMonitor;
import org.potentia.app.text.Numbers;

/** Shows on standard error how a run gets on: a bar on a terminal, a line at each tenth of the budget elsewhere. */
final class MinimizeProgress implements RunMonitor, AutoCloseable {
    private static final int TENTHS = 10;

    /** Shorter runs are over before somebody has read the first line. */
    private static final long LONG = 1_000_000;

    private final Console console;
    private final boolean quiet;
    private final BooleanSupplier cancelled;
    private final long budget;
    private final Optional<ProgressBar> bar;
    private long tenth;

    /**
     * Begins to watch.
     *
     * @param console where to show it
     * @param quiet whether nothing is to be shown
     * @param cancelled knows whether to stop
     * @param budget how many evaluations there may be
     */
    MinimizeProgress(Console console, boolean quiet, BooleanSupplier cancelled, long budget) {
        this.console = console;
        this.quiet = quiet;
        this.cancelled = cancelled;
        this.budget = budget;
        this.bar = Bars.on(console, quiet, "minimizing", budget);
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void progress(Progress progress) {
        if (bar.isPresent()) {
            bar.get().stepTo(progress.evaluations());
            bar.get().setExtraMessage(words(progress));
            return;
        }
        long now = progress.evaluations() / Math.max(1, budget / TENTHS);
        if (now > tenth) {
            tenth = now;
            if (!quiet && budget >= LONG) {
                console.err()
                        .println(progress.evaluations() + " of at most " + budget + " evaluations: " + words(progress));
            }
        }
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private static String words(Progress progress) {
        StringBuilder text = new StringBuilder("best ").append(Numbers.significant(progress.bestValue(), 4));
        // by name: maps of a few entries have another order in each process
        new TreeMap<>(progress.levels())
                .forEach((name, level) ->
                        text.append(", ").append(name).append(' ').append(Numbers.brief(level, 3)));
        return text.toString();
    }
}
