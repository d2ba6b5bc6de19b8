package org.potentia.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import org.potentia.app.text.Numbers;
import org.potentia.workbench.comparison.ComparisonListener;
import org.potentia.workbench.comparison.ModelResult;

/** Shows on standard error how a comparison gets on: a bar on a terminal, a line for each step elsewhere. */
final class CompareProgress implements ComparisonListener, AutoCloseable {
    /** Ticks of the bar for each model. */
    private static final int TICKS = 100;

    private final PrintWriter err;
    private final boolean quiet;
    private final Optional<ProgressBar> bar;
    private final Interruption.Watch watch;
    private final int models;
    private final Map<String, Phase> phases = new ConcurrentHashMap<>();
    private final Map<String, Double> fractions = new ConcurrentHashMap<>();

    private CompareProgress(
            PrintWriter err, boolean quiet, Optional<ProgressBar> bar, Interruption.Watch watch, int models) {
        this.err = err;
        this.quiet = quiet;
        this.bar = bar;
        this.watch = watch;
        this.models = models;
    }

    /**
     * Begins to watch.
     *
     * @param console where to show it
     * @param quiet whether nothing is to be shown
     * @param watch knows whether to go on
     * @param models how many models there are
     */
    static CompareProgress on(Console console, boolean quiet, Interruption.Watch watch, int models) {
        Optional<ProgressBar> bar = Bars.on(console, quiet, "comparing", (long) TICKS * models);
        return new CompareProgress(console.err(), quiet, bar, watch, models);
    }

    @Override
    public void progress(String model, Phase phase, double fraction) {
        Phase before = phases.put(model, phase);
        fractions.merge(model, fraction, Math::max);
        bar.ifPresent(shown -> {
            double done =
                    fractions.values().stream().mapToDouble(Double::doubleValue).sum();
            shown.stepTo(Math.min((long) (TICKS * done), (long) TICKS * models));
            shown.setExtraMessage(
                    phase == Phase.FITTING || phase == Phase.FORECASTING ? words(phase) + " " + model : "");
        });
        if (bar.isEmpty() && !quiet && before != phase && phase != Phase.DONE) {
            say(model + ": " + words(phase));
        }
    }

    @Override
    public void finished(ModelResult result) {
        if (bar.isEmpty() && !quiet) {
            say(result.id() + ": mean log score "
                    + Numbers.fixed(result.outOfSample().meanLogScore(), 4));
        }
    }

    @Override
    public boolean cancelled() {
        return watch.requested();
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }

    private void say(String line) {
        synchronized (err) {
            err.println(line);
        }
    }

    private String words(Phase phase) {
        return switch (phase) {
            case FITTING -> "fitting";
            case FORECASTING -> "forecasting";
            case DONE -> "done";
            case NOT_APPLICABLE -> cancelled() ? "interrupted" : "does not apply";
        };
    }
}
