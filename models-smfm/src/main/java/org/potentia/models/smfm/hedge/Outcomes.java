package org.potentia.models.smfm.hedge;

import java.util.Arrays;
import java.util.List;
import org.potentia.api.Doubles;

/**
 * What a seller had in the end along many paths, relative to the price at the start.
 *
 * @param errors one for each path
 * @param premium what was received, the mean if it was not always the same
 */
record Outcomes(Doubles errors, double premium) {
    private static final double TAIL = 0.05;

    static Outcomes of(List<PricePath> paths, Terms terms, HedgeRule rule, double premium) {
        return new Outcomes(
                Doubles.of(paths.stream().mapToDouble(path -> terms.outcome(path, rule, premium))), premium);
    }

    int size() {
        return errors.size();
    }

    double mean() {
        return errors.stream().average().orElse(0);
    }

    double meanError() {
        return deviation() / Math.sqrt(size());
    }

    double deviation() {
        double mean = mean();
        double squares = errors.stream().map(e -> (e - mean) * (e - mean)).sum();
        return Math.sqrt(squares / Math.max(1, size() - 1));
    }

    /** The mean of the worst five of a hundred, one at least. */
    double tail() {
        double[] sorted = errors.toArray();
        Arrays.sort(sorted);
        int worst = Math.max(1, (int) (TAIL * sorted.length));
        return Arrays.stream(sorted, 0, worst).average().orElse(0);
    }

    /**
     * How much of the variance of others this hedge takes away along the same paths.
     *
     * @param share \( 1 - \mathrm{Var}/\mathrm{Var}_{other} \)
     * @param error its standard error, by the delta method
     */
    record Gain(double share, double error) {}

    Gain over(Outcomes other) {
        double own = deviation() * deviation();
        double theirs = other.deviation() * other.deviation();
        double ratio = own / theirs;
        double squares = 0;
        for (int i = 0; i < size(); i++) {
            double mine = errors.get(i) - mean();
            double its = other.errors.get(i) - other.mean();
            double influence = (mine * mine - ratio * its * its) / theirs;
            squares += influence * influence;
        }
        return new Gain(1 - ratio, Math.sqrt(squares) / size());
    }
}
