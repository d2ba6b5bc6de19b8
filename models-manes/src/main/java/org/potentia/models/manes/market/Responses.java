package org.potentia.models.manes.market;

import java.util.List;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;

/**
 * The {@link ForceResponse} of each asset of a market, laid out for markets in which thousands of assets are asked in turn: the logarithmic weight
 * of each of the three components is quadratic in the force and its mean is linear, and all coefficients lie in one array. An instance holds its
 * last answer and is not shared by threads.
 */
final class Responses {
    private static final int COMPONENTS = 3;

    /** Numbers of a component: constant, slope and curvature of its log-weight, location and slope of its mean, its variance. */
    private static final int NUMBERS = 6;

    private static final int STRIDE = COMPONENTS * NUMBERS;

    private final double[] table;

    private double logPartition;
    private double mean;
    private double variance;

    private Responses(double[] table) {
        this.table = table;
    }

    static Responses of(List<ForceResponse> assets) {
        double[] table = new double[STRIDE * assets.size()];
        for (int i = 0; i < assets.size(); i++) {
            ForceResponse asset = assets.get(i);
            GaussianMixture law = asset.atRest();
            double tilt = asset.tiltPerForce();
            double logScale = asset.logZ(0);
            for (int k = 0; k < COMPONENTS; k++) {
                double mean = law.means().get(k);
                double variance = law.variances().get(k);
                int at = STRIDE * i + NUMBERS * k;
                table[at] = logScale + law.logWeights().get(k);
                table[at + 1] = tilt * mean;
                table[at + 2] = 0.5 * tilt * tilt * variance;
                table[at + 3] = mean;
                table[at + 4] = tilt * variance;
                table[at + 5] = variance;
            }
        }
        return new Responses(table);
    }

    /** Returns one that does not share its last answer. */
    Responses own() {
        return new Responses(table);
    }

    int size() {
        return table.length / STRIDE;
    }

    /** Asks an asset. */
    void ask(int asset, double force) {
        int at = STRIDE * asset;
        double first = logWeight(at, force);
        double second = logWeight(at + NUMBERS, force);
        double third = logWeight(at + 2 * NUMBERS, force);
        double largest = Math.max(first, Math.max(second, third));
        double w1 = Math.exp(first - largest);
        double w2 = Math.exp(second - largest);
        double w3 = Math.exp(third - largest);
        double sum = w1 + w2 + w3;
        double m1 = mean(at, force);
        double m2 = mean(at + NUMBERS, force);
        double m3 = mean(at + 2 * NUMBERS, force);
        logPartition = largest + Math.log(sum);
        mean = (w1 * m1 + w2 * m2 + w3 * m3) / sum;
        double d1 = m1 - mean;
        double d2 = m2 - mean;
        double d3 = m3 - mean;
        variance = (w1 * (table[at + 5] + d1 * d1)
                        + w2 * (table[at + NUMBERS + 5] + d2 * d2)
                        + w3 * (table[at + 2 * NUMBERS + 5] + d3 * d3))
                / sum;
    }

    /** The logarithm of the integral of the law last asked for. */
    double logPartition() {
        return logPartition;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    /**
     * Bounds the third cumulant of an asset for all forces of an interval: that of a variable between the outermost means of its components, and
     * three covariances of means and widths.
     */
    double thirdCumulantBound(int asset, double from, double to) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double narrowest = Double.POSITIVE_INFINITY;
        double widest = 0;
        for (int k = 0; k < COMPONENTS; k++) {
            int at = STRIDE * asset + NUMBERS * k;
            if (table[at] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            lowest = Math.min(lowest, mean(at, from));
            highest = Math.max(highest, mean(at, to));
            narrowest = Math.min(narrowest, table[at + 5]);
            widest = Math.max(widest, table[at + 5]);
        }
        double spread = highest - lowest;
        return spread * spread * spread / (6 * Math.sqrt(3)) + 0.75 * spread * (widest - narrowest);
    }

    /** The law of an asset, for characteristic functions and densities. */
    GaussianMixture law(int asset, double force) {
        double[] logWeights = new double[COMPONENTS];
        double[] means = new double[COMPONENTS];
        double[] variances = new double[COMPONENTS];
        for (int k = 0; k < COMPONENTS; k++) {
            int at = STRIDE * asset + NUMBERS * k;
            logWeights[k] = logWeight(at, force);
            means[k] = mean(at, force);
            variances[k] = table[at + 5];
        }
        return GaussianMixture.ofLogWeights(logWeights, means, variances);
    }

    /**
     * Bounds all local mean fields of all solutions: the lowest is not below the least mean of a component of its asset, whose force is not below
     * that of a market in which all are as low.
     *
     * @param fields the external field of each asset
     * @param coupling the coupling
     * @param share how much of the mean an asset feels, at most 1
     * @return a lower and an upper bound
     */
    Doubles bounds(Doubles fields, double coupling, double share) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < table.length; at += NUMBERS) {
            if (table[at] != Double.NEGATIVE_INFINITY) {
                double bound = mean(at, fields.get(at / STRIDE)) / (1 - coupling * share * table[at + 4]);
                lowest = Math.min(lowest, bound);
                highest = Math.max(highest, bound);
            }
        }
        return Doubles.of(lowest, highest);
    }

    /** The least variance of a component of an asset. */
    double narrowest(int asset) {
        double narrowest = Double.POSITIVE_INFINITY;
        for (int k = 0; k < COMPONENTS; k++) {
            int at = STRIDE * asset + NUMBERS * k;
            if (table[at] != Double.NEGATIVE_INFINITY) {
                narrowest = Math.min(narrowest, table[at + 5]);
            }
        }
        return narrowest;
    }

    private double logWeight(int at, double force) {
        return table[at] + force * (table[at + 1] + force * table[at + 2]);
    }

    private double mean(int at, double force) {
        return table[at + 3] + table[at + 4] * force;
    }
}
