package org.potentia.models.schrodinger.mixture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erfc;
import org.potentia.api.Doubles;

/**
 * How the level of a day depends on its volume: an ordered regression (proportional odds) of the level on the logarithm of volume, fitted
 * together with the location and the length of the levels by maximum likelihood. The level itself is never seen; its chance given the volume
 * is the weight of the mixture of that day.
 *
 * <p>\[ P(n \le n_k \mid v) = \frac1{1 + e^{-(\theta_k - \beta z)}}, \qquad z = \frac{\ln v - m}{s}, \]
 *
 * <p>with the mean m and the deviation s of \( \ln v \). For \( \beta > 0 \) higher levels go with more volume. Levels that have no weight in the
 * mixture without volume are left out.
 *
 * <p>Source: P. McCullagh (1980), J. R. Statist. Soc. B 42, 109-142, for the regression; R. A. Jacobs et al. (1991), Neural Computation 3, 79-87,
 * for mixtures whose weights depend on a covariate.
 *
 * @param levels the levels that have weight, in increasing order, at least two
 * @param location \( \mu \), a log-return
 * @param length \( \ell \), a log-return
 * @param cuts \( \theta_k \), one less than levels
 * @param slope \( \beta \), for one deviation of log volume
 * @param cutErrors standard errors of the cuts; NaN where the information is singular
 * @param slopeError that of the slope
 * @param meanLog m
 * @param deviationLog s
 * @param logLikelihood of the returns given the volumes
 * @param logLikelihoodWithout the same for \( \beta = 0 \), with location, length and weights fitted to the same levels
 */
public record VolumeLink(
        Doubles levels,
        double location,
        double length,
        Doubles cuts,
        double slope,
        Doubles cutErrors,
        double slopeError,
        double meanLog,
        double deviationLog,
        double logLikelihood,
        double logLikelihoodWithout) {
    /** A level with less weight than this has none. */
    private static final double FAINT = 1e-4;

    private static final int STEPS = 200;
    private static final int HALVINGS = 30;
    private static final double[] FIRST_SLOPES = {0, 1, -1};

    /**
     * Fits the regression.
     *
     * @param mixture the mixture fitted to the same returns without volume
     * @param returns of the days
     * @param volumes of the days, positive, not all equal
     * @return the fit; empty if only one level has weight, so that there is nothing to depend on volume
     * @throws IllegalArgumentException if there are not as many volumes as returns, one is not positive, or all are equal
     */
    public static Optional<VolumeLink> of(LevelFit mixture, Doubles returns, Doubles volumes) {
        if (returns.size() != volumes.size()) {
            throw new IllegalArgumentException(
                    "there are " + returns.size() + " returns and " + volumes.size() + " volumes, must be as many");
        }
        if (!volumes.stream().allMatch(v -> v > 0)
                || volumes.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("volumes must be positive and not all equal");
        }
        int[] levels = IntStream.range(0, mixture.weights().size())
                .filter(n -> mixture.weights().get(n) > FAINT)
                .toArray();
        if (levels.length < 2) {
            return Optional.empty();
        }
        Doubles logs = volumes.map(Math::log);
        double mean = logs.stream().average().orElse(0);
        double deviation = Math.sqrt(
                logs.stream().map(x -> (x - mean) * (x - mean)).average().orElse(0));
        double[] z = logs.map(x -> (x - mean) / deviation).toArray();
        double[] data = returns.toArray();
        VolumeLikelihood likelihood = new VolumeLikelihood(data, z, levels, mixture.length());
        VolumeLikelihood without = new VolumeLikelihood(data, new double[data.length], levels, mixture.length());
        double[] start = start(mixture, levels);
        double[] alone = maximum(without, start);
        double[] best = alone;
        for (double slope : FIRST_SLOPES) {
            double[] from = alone.clone();
            from[from.length - 1] = slope;
            double[] end = maximum(likelihood, from);
            if (value(likelihood, end) > value(likelihood, best)) {
                best = end;
            }
        }
        int last = best.length - 1;
        double[] errors = errors(likelihood.information(best));
        return Optional.of(new VolumeLink(
                Doubles.of(Arrays.stream(levels).asDoubleStream()),
                mixture.length() * best[0],
                Math.exp(best[1]),
                Doubles.of(Arrays.copyOfRange(best, 2, last)),
                best[last],
                Doubles.of(Arrays.copyOfRange(errors, 2, last)),
                errors[last],
                mean,
                deviation,
                value(likelihood, best),
                value(without, alone)));
    }

    private static double[] start(LevelFit mixture, int... levels) {
        double[] start = new double[2 + levels.length];
        start[0] = mixture.location() / mixture.length();
        start[1] = Math.log(mixture.length());
        double total = Arrays.stream(levels).mapToDouble(mixture.weights()::get).sum();
        double below = 0;
        for (int k = 0; k < levels.length - 1; k++) {
            below += mixture.weights().get(levels[k]) / total;
            start[2 + k] = Math.log(below / (1 - below));
        }
        return start;
    }

    private static double value(VolumeLikelihood likelihood, double... point) {
        return likelihood.at(point, new double[point.length]);
    }

    /** Newton's method; as far as the information is not positive definite a multiple of the unit matrix is added. */
    private static double[] maximum(VolumeLikelihood likelihood, double... start) {
        int n = start.length;
        double[] at = start.clone();
        double[] gradient = new double[n];
        double value = likelihood.at(at, gradient);
        for (int step = 0; step < STEPS; step++) {
            double[] move = direction(likelihood.information(at), gradient);
            double gain = 0;
            for (int i = 0; i < n; i++) {
                gain += move[i] * gradient[i];
            }
            if (gain < 1e-10) {
                break;
            }
            double[] nextGradient = new double[n];
            double share = 1;
            boolean higher = false;
            for (int h = 0; h < HALVINGS && !higher; h++, share *= 0.5) {
                double[] next = new double[n];
                for (int i = 0; i < n; i++) {
                    next[i] = at[i] + share * move[i];
                }
                double nextValue = likelihood.at(next, nextGradient);
                if (nextValue > value) {
                    at = next;
                    value = nextValue;
                    gradient = nextGradient.clone();
                    higher = true;
                }
            }
            if (!higher) {
                break;
            }
        }
        return at;
    }

    private static double[] direction(double[][] information, double... gradient) {
        double size = 0;
        for (int i = 0; i < information.length; i++) {
            size = Math.max(size, Math.abs(information[i][i]));
        }
        double added = 0;
        Optional<Cholesky> factor = Cholesky.of(information);
        while (factor.isEmpty()) {
            double next = added == 0 ? 1e-6 * Math.max(size, 1) : 10 * added;
            for (int i = 0; i < information.length; i++) {
                information[i][i] += next - added;
            }
            added = next;
            factor = Cholesky.of(information);
        }
        return factor.get().solve(gradient);
    }

    private static double[] errors(double[][] information) {
        double[] none = new double[information.length];
        Arrays.fill(none, Double.NaN);
        return Cholesky.of(information)
                .map(factor ->
                        Arrays.stream(factor.inverseDiagonal()).map(Math::sqrt).toArray())
                .orElse(none);
    }

    /**
     * Returns the law of the return of a day.
     *
     * @param volume of the day, positive
     * @return the mixture with the weights of that volume, from which quantiles and expected shortfall follow
     */
    public LevelLaw given(double volume) {
        return new LevelLaw(location, length, weights(volume));
    }

    /**
     * Returns how probable each level is on a day of this volume, whatever its return.
     *
     * @param volume of the day, positive
     * @return the weights from level 0 to the highest
     */
    public Doubles weights(double volume) {
        double z = (Math.log(volume) - meanLog) / deviationLog;
        double[] weights = new double[(int) levels.get(levels.size() - 1) + 1];
        double below = 0;
        for (int k = 0; k < levels.size(); k++) {
            double next = k < cuts.size() ? 1 / (1 + Math.exp(slope * z - cuts.get(k))) : 1;
            weights[(int) levels.get(k)] = next - below;
            below = next;
        }
        return Doubles.of(weights);
    }

    /**
     * Returns the statistic of the likelihood ratio against no dependence.
     *
     * @return \( 2 (\ln L - \ln L_{\beta=0}) \), about \( \chi^2 \) with one degree of freedom if volume says nothing and days are independent
     */
    public double likelihoodRatio() {
        return Math.max(0, 2 * (logLikelihood - logLikelihoodWithout));
    }

    /**
     * Returns the p-value of the likelihood ratio.
     *
     * @return the probability of a larger one if volume says nothing
     */
    public double p() {
        return Erfc.value(Math.sqrt(0.5 * likelihoodRatio()));
    }
}
