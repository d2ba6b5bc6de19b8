package org.potentia.workbench.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.model.ReturnForecaster;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.workbench.data.PriceSeries;

/** Walks a fitted model along a series and scores each of its forecasts. */
final class Forecasting {
    /** How often the caller hears of progress and may cancel: every so many observations. */
    private static final int REPORT_EVERY = 16;

    private final ReturnSample test;
    private final List<LocalDate> dates;
    private final Doubles grid;

    Forecasting(PriceSeries series, ReturnSample test, Doubles grid) {
        this.test = test;
        this.grid = grid;
        List<LocalDate> ends = new ArrayList<>(test.count());
        for (int i = 0; i < test.count(); i++) {
            ends.add(SplitObservations.end(series, test, i));
        }
        dates = List.copyOf(ends);
    }

    /**
     * Forecasts every observation from all steps before it.
     *
     * @throws ComputationException if the model returns something that is no density, probability or score
     * @throws CancellationException if cancelled
     */
    ForecastTrack track(ReturnModel model, long seed, DoubleConsumer progress, BooleanSupplier cancelled) {
        int count = test.count();
        double[] returns = test.observations().toArray();
        double[] logScores = new double[count];
        double[] crps = new double[count];
        double[] pit = new double[count];
        double[] normalScores = new double[count];
        AverageDensity average = new AverageDensity(grid, test);
        ReturnForecaster forecaster = model.forecaster(test.horizon(), seed);
        Scored scored = new Scored(forecaster.forecast());
        int observed = 0;
        for (int i = 0; i < count; i++) {
            if (i % REPORT_EVERY == 0) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException("cancelled while forecasting");
                }
                progress.accept(i / (double) count);
            }
            while (observed < test.start(i)) {
                forecaster.observe(test.steps().get(observed++));
            }
            scored = scored.next(forecaster.forecast());
            double x = returns[i];
            logScores[i] =
                    checked(scored.law().logDensity(x), Double.NEGATIVE_INFINITY, Double.MAX_VALUE, "log-density", i);
            pit[i] = checked(scored.law().cdf(x), 0, 1, "distribution function", i);
            double above = pit[i] > 0.5 ? checked(scored.law().survival(x), 0, 1, "survival", i) : 1 - pit[i];
            normalScores[i] = Scores.normalScore(pit[i], above);
            crps[i] = checked(scored.crps().at(x), 0, Double.POSITIVE_INFINITY, "CRPS", i);
            average.add(i, scored.law());
        }
        return new ForecastTrack(
                dates,
                Doubles.of(returns),
                Doubles.of(logScores),
                Doubles.of(crps),
                Doubles.of(pit),
                Doubles.of(normalScores),
                average.curve());
    }

    private double checked(double value, double least, double most, String what, int i) {
        if (!(value >= least && value <= most)) {
            throw new ComputationException("its " + what + " at the return " + test.observation(i) + " of "
                    + dates.get(i) + " is " + value + ", must be in [" + least + ", " + most + "]");
        }
        return value;
    }

    /** A law with its score: most models forecast the same law every day, and its integrals need no second computation. */
    private record Scored(ReturnDistribution law, Crps crps) {
        Scored(ReturnDistribution law) {
            this(law, Crps.of(law));
        }

        @SuppressWarnings("ReferenceEquality") // only the very same object is known to be the same law at no cost
        Scored next(ReturnDistribution next) {
            return next == law ? this : new Scored(next);
        }
    }
}
