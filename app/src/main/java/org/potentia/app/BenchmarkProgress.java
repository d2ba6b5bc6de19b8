package org.potentia.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ProgressBar;
import org.potentia.workbench.optimization.BenchmarkListener;

/** Shows on standard error how an experiment gets on: a bar on a terminal, a line for each optimizer and problem elsewhere. */
final class BenchmarkProgress implements BenchmarkListener, AutoCloseable {
    private final Console console;
    private final boolean quiet;
    private final BooleanSupplier cancelled;
    private final long runs;
    private final Optional<ProgressBar> bar;
    private final Map<String, Integer> done = new ConcurrentHashMap<>();

    /**
     * Begins to watch.
     *
     * @param console where to show it
     * @param quiet whether nothing is to be shown
     * @param cancelled knows whether to stop
     * @param runs how many runs each optimizer makes on each problem
     * @param all how many runs there are in all
     */
    BenchmarkProgress(Console console, boolean quiet, BooleanSupplier cancelled, long runs, long all) {
        this.console = console;
        this.quiet = quiet;
        this.cancelled = cancelled;
        this.runs = runs;
        this.bar = Bars.on(console, quiet, "comparing", all);
    }

    @Override
    public void finished(String contestant, String problem, int seed, int count, int all) {
        bar.ifPresent(shown -> {
            shown.step();
            shown.setExtraMessage(contestant + " on " + problem);
        });
        int own = done.merge(contestant + " on " + problem, 1, Integer::sum);
        if (bar.isEmpty() && !quiet && own == runs) {
            synchronized (console.err()) {
                console.err().println(contestant + " on " + problem + ": done, " + count + " of " + all + " runs");
            }
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
