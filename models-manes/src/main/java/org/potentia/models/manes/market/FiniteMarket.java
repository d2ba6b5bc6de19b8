package org.potentia.models.manes.market;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;

/**
 * A market of \( N \) assets exactly, without a mean-field approximation. One scalar field replaces the coupling of all pairs, and given the
 * field the assets are independent:
 *
 * <p>\[ Z_N \propto \int d\psi\, e^{-Ng\psi^2/h^2} \prod_i Z_i(g\psi + B_i), \qquad \langle y_i \rangle = \langle M_i \rangle_\psi, \qquad
 * C_{ij} = \langle M_i M_j \rangle - \langle M_i \rangle \langle M_j \rangle + \delta_{ij} \langle \mathrm{Var}_i \rangle . \]
 *
 * <p>The field is the mean of the market plus a normal number of variance \( h^2/2Ng \). So the integrands are convolutions with a normal density,
 * and the trapezoidal rule with half its standard deviation as step has an error of \( e^{-8\pi^2} \), which is \( 10^{-34} \).
 *
 * <p>Source: the correction of arXiv:2203.07550, equations 77-79, which use a matrix that is not positive.
 *
 * @since 0.1
 */
public final class FiniteMarket {
    /** Smaller by this factor than the largest, as a logarithm, integrands are left out. */
    private static final double NEGLIGIBLE = 80;

    private final Responses responses;
    private final boolean alike;
    private final int size;
    private final double noise;
    private final double coupling;
    private final Doubles fields;
    private final double[] psi;
    private final double[] weights;
    private final double[][] means;
    private final double[] ownMeans;
    private final double[] ownVariances;
    private final double logPartition;

    private FiniteMarket(List<ForceResponse> distinct, int size, double noise, double coupling, Doubles fields) {
        this.responses = Responses.of(distinct);
        this.alike = distinct.size() == 1;
        this.size = size;
        this.noise = noise;
        this.coupling = coupling;
        this.fields = fields;
        double deviation = noise / Math.sqrt(2 * size * coupling);
        Doubles bounds = responses.bounds(fields, coupling, 1);
        double step = 0.5 * deviation;
        double centre = peak(bounds);
        double highest = logWeight(centre);
        // a coarser walk finds out how far the law goes: it has no second part beyond the bounds
        int below = reach(centre, -step, bounds.get(0), highest);
        int above = reach(centre, step, bounds.get(1), highest);
        psi = new double[below + above + 1];
        double[] logs = new double[psi.length];
        means = new double[psi.length][distinct.size()];
        double[][] variances = new double[psi.length][distinct.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < psi.length; k++) {
            psi[k] = centre + (k - below) * step;
            logs[k] = -size * coupling * psi[k] * psi[k] / (noise * noise);
            for (int i = 0; i < distinct.size(); i++) {
                responses.ask(i, coupling * psi[k] + fields.get(i));
                logs[k] += (alike ? size : 1) * responses.logPartition();
                means[k][i] = responses.mean();
                variances[k][i] = responses.variance();
            }
            largest = Math.max(largest, logs[k]);
        }
        weights = new double[psi.length];
        double total = 0;
        for (int k = 0; k < psi.length; k++) {
            weights[k] = Math.exp(logs[k] - largest);
            total += weights[k];
        }
        for (int k = 0; k < psi.length; k++) {
            weights[k] /= total;
        }
        logPartition = largest + Math.log(total * step) + 0.5 * Math.log(size * coupling / (Math.PI * noise * noise));
        ownMeans = new double[distinct.size()];
        ownVariances = new double[distinct.size()];
        for (int k = 0; k < psi.length; k++) {
            for (int i = 0; i < ownMeans.length; i++) {
                ownMeans[i] += weights[k] * means[k][i];
                ownVariances[i] += weights[k] * variances[k][i];
            }
        }
        for (double[] row : means) {
            for (int i = 0; i < ownMeans.length; i++) {
                row[i] -= ownMeans[i];
            }
        }
    }

    /**
     * Makes a market of assets that differ.
     *
     * @param market the market
     * @return the same without approximation
     */
    public static FiniteMarket of(HeterogeneousMarket market) {
        return new FiniteMarket(
                market.assets().stream()
                        .map(asset ->
                                new ForceResponse(asset.stationary(market.years()), market.noise(), market.coupling()))
                        .toList(),
                market.size(),
                market.noise(),
                market.coupling(),
                market.fields());
    }

    /**
     * Makes a market of assets that are all alike, at no more cost than one of two assets.
     *
     * @param market the market
     * @param assets how many, at least 2
     * @return the market of that size without approximation
     * @throws IllegalArgumentException if there are fewer than two assets, or there is no coupling
     */
    public static FiniteMarket of(HomogeneousMarket market, int assets) {
        Arguments.atLeast(assets, 2, "N");
        Arguments.positive(market.coupling(), "g");
        return new FiniteMarket(
                Collections.singletonList(market.response()),
                assets,
                market.noise(),
                market.coupling(),
                Doubles.of(market.field()));
    }

    /**
     * Returns how many assets there are.
     *
     * @return \( N \)
     */
    public int size() {
        return size;
    }

    /**
     * Returns the noise.
     *
     * @return \( h \), per square root of year
     */
    public double noise() {
        return noise;
    }

    /**
     * Returns the mean of an asset.
     *
     * @param asset its number, from 0
     * @return \( \langle y_i \rangle \)
     */
    public double mean(int asset) {
        return ownMeans[kind(asset)];
    }

    /**
     * Returns the covariance of two assets, or the variance of one.
     *
     * @param first the number of an asset, from 0
     * @param second the number of an asset, from 0
     * @return \( C_{ij} \)
     */
    public double covariance(int first, int second) {
        int i = kind(first);
        int j = kind(second);
        double sum = first == second ? ownVariances[i] : 0;
        for (int k = 0; k < psi.length; k++) {
            sum += weights[k] * means[k][i] * means[k][j];
        }
        return sum;
    }

    /**
     * Returns the covariances of all pairs.
     *
     * @return the rows of the matrix
     */
    public List<Doubles> covariances() {
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = covariance(i, j);
                matrix[j][i] = matrix[i][j];
            }
        }
        return Arrays.stream(matrix).map(Doubles::of).toList();
    }

    /**
     * Returns the mean of the market.
     *
     * @return \( \langle \bar y \rangle \)
     */
    public double marketMean() {
        return Arrays.stream(ownMeans).sum() / ownMeans.length;
    }

    /**
     * Returns the variance of the mean of the market.
     *
     * @return \( \mathrm{Var}(\bar y) = N^{-2}\sum_{ij} C_{ij} \)
     */
    public double marketVariance() {
        double own = Arrays.stream(ownVariances).sum() / ownVariances.length / size;
        for (int k = 0; k < psi.length; k++) {
            double common = Arrays.stream(means[k]).sum() / ownMeans.length;
            own += weights[k] * common * common;
        }
        return own;
    }

    /**
     * Returns the average variance of an asset.
     *
     * @return \( \tfrac1N\sum_i C_{ii} \)
     */
    public double averageVariance() {
        double sum = 0;
        for (int i = 0; i < ownMeans.length; i++) {
            sum += covariance(i, i);
        }
        return sum / ownMeans.length;
    }

    /**
     * Returns the logarithm of the partition function, in which every asset by itself has the law \( \Psi_{0i}^2 \).
     *
     * @return \( \log \int d^N\!y\, \prod_i \Psi_{0i}^2(y_i)\, e^{-\frac{2}{h^2}[\frac{g}{4N}\sum_{ij}(y_i-y_j)^2 - \sum_i B_i y_i]} \)
     */
    public double logPartition() {
        return logPartition;
    }

    /**
     * Returns the density of one asset, \( P^{(1)} \) of MANES (36).
     *
     * @param asset its number, from 0
     * @param y the log-return
     * @return the density
     */
    public double density(int asset, double y) {
        int i = kind(asset);
        double sum = 0;
        for (int k = 0; k < psi.length; k++) {
            sum += weights[k] * Math.exp(law(i, k).logDensity(y));
        }
        return sum;
    }

    /**
     * Returns the joint density of two assets on a grid, \( P^{(2)} \) of MANES (36).
     *
     * @param first the number of an asset, from 0
     * @param second the number of another
     * @param y the log-returns of the first, and of the second
     * @return row by row, the first log-return fixed in each
     * @throws IllegalArgumentException if the two are the same
     */
    public List<Doubles> pairDensity(int first, int second, Doubles y) {
        if (first == second) {
            throw new IllegalArgumentException("the second asset = " + second + ", must be another than the first");
        }
        int i = kind(first);
        int j = kind(second);
        int n = y.size();
        double[][] joint = new double[n][n];
        double[] left = new double[n];
        double[] right = new double[n];
        for (int k = 0; k < psi.length; k++) {
            GaussianMixture lawOfFirst = law(i, k);
            GaussianMixture lawOfSecond = law(j, k);
            for (int r = 0; r < n; r++) {
                left[r] = weights[k] * Math.exp(lawOfFirst.logDensity(y.get(r)));
                right[r] = Math.exp(lawOfSecond.logDensity(y.get(r)));
            }
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    joint[r][c] += left[r] * right[c];
                }
            }
        }
        return Arrays.stream(joint).map(Doubles::of).toList();
    }

    /**
     * Returns the law of the mean of the market.
     *
     * @return the law
     */
    public MarketMeanLaw marketMeanLaw() {
        return new MarketMeanLaw(this, responses.own(), alike, coupling, fields);
    }

    private GaussianMixture law(int kind, int node) {
        return responses.law(kind, coupling * psi[node] + fields.get(kind));
    }

    private int kind(int asset) {
        if (asset < 0 || asset >= size) {
            throw new IndexOutOfBoundsException("asset " + asset + " of " + size);
        }
        return alike ? 0 : asset;
    }

    private double logWeight(double at) {
        double sum = -size * coupling * at * at / (noise * noise);
        for (int i = 0; i < responses.size(); i++) {
            responses.ask(i, coupling * at + fields.get(i));
            sum += (alike ? size : 1) * responses.logPartition();
        }
        return sum;
    }

    /** The highest of many points between the bounds. */
    private double peak(Doubles bounds) {
        double best = bounds.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (double at : Doubles.grid(bounds.get(0), bounds.get(1), 201).toArray()) {
            double value = logWeight(at);
            if (value > highest) {
                highest = value;
                best = at;
            }
        }
        return best;
    }

    /** How many steps to go until the integrand is negligible for good: beyond the bound it only falls. */
    private int reach(double from, double step, double bound, double highest) {
        int steps = (int) Math.ceil(Math.abs(bound - from) / Math.abs(step));
        int least = steps;
        while (least > 0 && logWeight(from + least * step) < highest - NEGLIGIBLE) {
            least--;
        }
        if (least < steps) {
            return least + 1;
        }
        while (logWeight(from + steps * step) > highest - NEGLIGIBLE) {
            steps++;
        }
        return steps;
    }
}
