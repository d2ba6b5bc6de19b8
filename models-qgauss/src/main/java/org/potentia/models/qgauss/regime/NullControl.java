package org.potentia.models.qgauss.regime;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.potentia.api.Doubles;
import org.potentia.api.study.StudyContext;
import org.potentia.api.study.StudySeries;

/**
 * What the analysis says of walks that have one regime and alpha = 2: independent steps, normal or of Student's t.
 *
 * @param alpha from the heights of all lags
 * @param error by its resamples
 * @param lastAlpha from the heights of the last regime that was reported; alpha itself if there is one
 * @param lastError by its resamples
 * @param change whether a change of regime was reported
 */
record NullControl(double alpha, double error, double lastAlpha, double lastError, boolean change) {
    private static final int SESSION = 390;
    private static final long MINUTE = 60_000_000_000L;

    /** A walk of unit steps: normal ones, or of Student's t with so many degrees of freedom. */
    static StudySeries walk(int steps, int freedom, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] prices = new double[steps];
        long[] times = new long[steps];
        int[] sessions = new int[steps];
        double price = 1000;
        for (int i = 0; i < steps; i++) {
            double square = 0;
            for (int k = 0; k < freedom; k++) {
                double z = random.nextGaussian();
                square += z * z;
            }
            double step = random.nextGaussian();
            price += freedom == 0 ? step : step / Math.sqrt(square / freedom);
            prices[i] = price;
            times[i] = i * MINUTE;
            sessions[i] = i / SESSION;
        }
        return StudySeries.of("walk", "", times, sessions, MINUTE, Doubles.of(prices));
    }

    /** Analyses the heights of several walks. */
    static List<NullControl> run(int walks, int steps, int freedom, RegimeSettings settings, StudyContext context) {
        List<Callable<NullControl>> tasks = new ArrayList<>();
        for (int w = 0; w < walks; w++) {
            long seed = context.seed() + 1_000_003L * w;
            int number = w;
            tasks.add(() -> {
                NullControl done = one(walk(steps, freedom, seed), settings, seed);
                context.progress("walk " + (number + 1), (number + 1.0) / walks);
                return done;
            });
        }
        return context.all(tasks);
    }

    private static NullControl one(StudySeries series, RegimeSettings settings, long seed) {
        List<String> words = new ArrayList<>();
        Track track = RegimeAnalysis.ready(series, settings, words, words);
        Resamples resamples = Resamples.draw(settings.resamples(), track.blockCount(), seed);
        List<LagAnalysis> lags = new ArrayList<>();
        for (int lag : RegimeAnalysis.usable(track, settings, words)) {
            lags.add(LagAnalysis.of(track, lag, resamples, settings.bandwidth(), 0, 1, settings.power(), true));
        }
        Breaks breaks = RegimeAnalysis.breaks(lags, settings);
        Estimate alpha = alpha(lags);
        Estimate last = breaks.two() ? alpha(lags.subList(breaks.begin(), lags.size())) : alpha;
        return new NullControl(alpha.value(), alpha.error(), last.value(), last.error(), breaks.two());
    }

    private static Estimate alpha(List<LagAnalysis> lags) {
        return Scaling.of(
                        lags.stream().mapToDouble(LagAnalysis::lag).toArray(),
                        lags.stream().mapToDouble(LagAnalysis::height).toArray(),
                        lags.stream().map(LagAnalysis::heightResampled).toArray(double[][]::new))
                .ofSlope(slope -> -1 / slope);
    }
}
