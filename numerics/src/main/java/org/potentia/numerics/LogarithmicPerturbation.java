package org.potentia.numerics;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;

/**
 * Logarithmic perturbation theory of the ground state of \( -\kappa\,d^2/dy^2 + V_0 + g V_1 \), to any order, from the ground state \( \psi_0
 * \) of the unperturbed operator alone. With \( \psi = e^{-G} \), \( G' = \sum_n g^n G_n' \) and \( E = \sum_n g^n E^{(n)} \),
 *
 * <p>\[ E^{(n)} = \frac{\int V_n \psi_0^2}{\int \psi_0^2}, \qquad G_n'(y) = \frac{1}{\kappa\,\psi_0^2(y)} \int_{-\infty}^y (E^{(n)} - V_n)\,
 * \psi_0^2, \qquad V_n = -\kappa \sum_{j=1}^{n-1} G_j' G_{n-j}' \quad (n \ge 2), \]
 *
 * <p>so that each order takes two quadratures and no excited state. The perturbation may be \( c\,\delta(y - y_s) \). Integrals run from the
 * left on the left of the point \( y_s \) and from the right on its right, and each panel is scaled by itself, so that nothing cancels or
 * overflows. The series is asymptotic in general: {@link #growsAt()} tells from where on it grows.
 *
 * <p>Source: I. Halperin (2022), Non-equilibrium skewness, market crises, and option pricing, doi:10.1016/j.physa.2022.127065, appendix C,
 * with \( \kappa \) kept, which is \( h^4/2 \) there. Immutable.
 *
 * @since 0.1
 */
public final class LogarithmicPerturbation {
    private static final GaussLegendre RULE = new GaussLegendre(16);

    private static final int POINTS = RULE.size();

    private static final double[] NODES = RULE.nodes().toArray();

    private static final double[] WEIGHTS = RULE.weights().toArray();

    private static final double[][] UP_TO = upTo();

    private static final double[] BARYCENTRIC = barycentric();

    private final double kappa;
    private final double[] edges;
    private final int splitPanel;
    private final double[] points;
    private final double[] logSquares;
    private final double[] edgeLogSquares;
    private final double[] masses;
    private final double largest;
    private final double norm;
    // by order from 1, then by point
    private final double[][] slopes;
    private final double[] energies;
    // G_1 at the points, zero at the split
    private final double[] exponent;

    private LogarithmicPerturbation(
            DoubleUnaryOperator logGroundState,
            double kappa,
            double[] edges,
            int splitPanel,
            double strength,
            DoubleUnaryOperator perturbation,
            int orders) {
        this.kappa = kappa;
        this.edges = edges;
        this.splitPanel = splitPanel;
        int panels = edges.length - 1;
        points = new double[panels * POINTS];
        logSquares = new double[points.length];
        edgeLogSquares = new double[edges.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < edges.length; j++) {
            edgeLogSquares[j] = 2 * logGroundState.applyAsDouble(edges[j]);
            highest = Math.max(highest, edgeLogSquares[j]);
        }
        for (int i = 0; i < points.length; i++) {
            int j = i / POINTS;
            points[i] = edges[j] + 0.5 * (edges[j + 1] - edges[j]) * (1 + NODES[i % POINTS]);
            logSquares[i] = 2 * logGroundState.applyAsDouble(points[i]);
            highest = Math.max(highest, logSquares[i]);
        }
        largest = highest;
        masses = new double[points.length];
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            int j = i / POINTS;
            masses[i] = 0.5 * (edges[j + 1] - edges[j]) * WEIGHTS[i % POINTS] * Math.exp(logSquares[i] - largest);
            total += masses[i];
        }
        norm = total;
        slopes = new double[orders][];
        energies = new double[orders];
        double[] potential = Arrays.stream(points).map(perturbation).toArray();
        for (int n = 0; n < orders; n++) {
            double[] order = n == 0 ? potential : nonlinear(n);
            energies[n] = average(order) + (n == 0 ? strength * atSplit() : 0);
            slopes[n] = slope(order, energies[n]);
        }
        exponent = integrated(slopes[0]);
    }

    /**
     * Perturbs by a function.
     *
     * @param logGroundState \( \log \psi_0 \), up to a constant
     * @param kappa \( \kappa \), positive
     * @param edges the panels on which \( \psi_0 \) and the perturbation are resolved by polynomials of degree 15, increasing; outside of
     *     them the ground state does not matter
     * @param perturbation \( V_1 \)
     * @param orders how many orders, at least 1
     * @return the series
     * @throws IllegalArgumentException if the edges do not increase or are fewer than three, or a number is not admissible
     */
    public static LogarithmicPerturbation by(
            DoubleUnaryOperator logGroundState,
            double kappa,
            Doubles edges,
            DoubleUnaryOperator perturbation,
            int orders) {
        double[] panels = checked(edges);
        // where the ground state is largest, so that both integrals decay away from there
        int middle = 1;
        for (int j = 1; j < panels.length - 1; j++) {
            if (logGroundState.applyAsDouble(panels[j]) > logGroundState.applyAsDouble(panels[middle])) {
                middle = j;
            }
        }
        return new LogarithmicPerturbation(
                logGroundState,
                Arguments.positive(kappa, "kappa"),
                panels,
                middle,
                0,
                perturbation,
                Arguments.atLeast(orders, 1, "orders"));
    }

    /**
     * Perturbs by \( c\,\delta(y - y_s) \).
     *
     * @param logGroundState \( \log \psi_0 \), up to a constant
     * @param kappa \( \kappa \), positive
     * @param edges the panels as in {@link #by}; the split must be one of them, not the first or last
     * @param split \( y_s \)
     * @param strength \( c \)
     * @param orders how many orders, at least 1
     * @return the series
     * @throws IllegalArgumentException if the edges do not increase or the split is none of the inner ones, or a number is not admissible
     */
    public static LogarithmicPerturbation byPoint(
            DoubleUnaryOperator logGroundState,
            double kappa,
            Doubles edges,
            double split,
            double strength,
            int orders) {
        double[] panels = checked(edges);
        int at = Arrays.binarySearch(panels, split);
        if (at <= 0 || at == panels.length - 1) {
            throw new IllegalArgumentException("split = " + split + ", must be an inner edge of the panels");
        }
        return new LogarithmicPerturbation(
                logGroundState,
                Arguments.positive(kappa, "kappa"),
                panels,
                at,
                Arguments.finite(strength, "strength"),
                y -> 0,
                Arguments.atLeast(orders, 1, "orders"));
    }

    private static double[] checked(Doubles edges) {
        Arguments.atLeast(edges.size(), 3, "number of edges");
        for (int j = 1; j < edges.size(); j++) {
            if (!(edges.get(j) > edges.get(j - 1))) {
                throw new IllegalArgumentException(
                        "edge " + edges.get(j) + " after " + edges.get(j - 1) + ", must increase");
            }
        }
        return edges.toArray();
    }

    /**
     * Returns the terms of the energy.
     *
     * @return \( E^{(1)}, E^{(2)}, \dots \)
     */
    public Doubles energies() {
        return Doubles.of(energies);
    }

    /**
     * Tells from where on the terms grow.
     *
     * @return the first order whose term is larger than the one before it; nothing if the terms computed decrease
     */
    public OptionalInt growsAt() {
        for (int n = 1; n < energies.length; n++) {
            if (Math.abs(energies[n]) > Math.abs(energies[n - 1])) {
                return OptionalInt.of(n + 1);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * Returns the logarithm of the norm of the unperturbed state.
     *
     * @return \( \log \int \psi_0^2 \)
     */
    public double logNorm() {
        return largest + Math.log(norm);
    }

    /**
     * Returns a term of the slope of the exponent.
     *
     * @param order n, from 1 to the number of orders
     * @param y the point; beyond the panels the value at their end
     * @return \( G_n'(y) \)
     */
    public double slope(int order, double y) {
        return interpolated(slopes[order - 1], y);
    }

    /**
     * Returns the first term of the exponent.
     *
     * @param y the point; beyond the panels the value at their end
     * @return \( G_1(y) \), zero at the split
     */
    public double exponent(double y) {
        return interpolated(exponent, y);
    }

    /**
     * Integrates a function over the panels.
     *
     * @param function the function, resolved by the panels
     * @return the integral
     */
    public double integral(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            int j = i / POINTS;
            sum += 0.5 * (edges[j + 1] - edges[j]) * WEIGHTS[i % POINTS] * function.applyAsDouble(points[i]);
        }
        return sum;
    }

    private double[] nonlinear(int n) {
        double[] order = new double[points.length];
        for (int i = 0; i < order.length; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += slopes[j][i] * slopes[n - 1 - j][i];
            }
            order[i] = -kappa * sum;
        }
        return order;
    }

    private double average(double[] order) {
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += masses[i] * order[i];
        }
        return sum / norm;
    }

    private double atSplit() {
        return Math.exp(edgeLogSquares[splitPanel] - largest) / norm;
    }

    /** The quotient of an integral and the square at its end, from panel to panel: each is scaled by itself. */
    private double[] slope(double[] order, double energy) {
        double[] slope = new double[points.length];
        double carried = 0;
        double[] inside = new double[POINTS];
        for (int j = 0; j < splitPanel; j++) {
            double half = 0.5 * (edges[j + 1] - edges[j]);
            for (int k = 0; k < POINTS; k++) {
                inside[k] = half * (energy - order[j * POINTS + k]);
            }
            for (int i = 0; i < POINTS; i++) {
                double here = logSquares[j * POINTS + i];
                double sum = carried * Math.exp(edgeLogSquares[j] - here);
                for (int k = 0; k < POINTS; k++) {
                    sum += UP_TO[i][k] * inside[k] * Math.exp(logSquares[j * POINTS + k] - here);
                }
                slope[j * POINTS + i] = sum / kappa;
            }
            carried *= Math.exp(edgeLogSquares[j] - edgeLogSquares[j + 1]);
            for (int k = 0; k < POINTS; k++) {
                carried += WEIGHTS[k] * inside[k] * Math.exp(logSquares[j * POINTS + k] - edgeLogSquares[j + 1]);
            }
        }
        carried = 0;
        for (int j = edges.length - 2; j >= splitPanel; j--) {
            double half = 0.5 * (edges[j + 1] - edges[j]);
            for (int k = 0; k < POINTS; k++) {
                inside[k] = half * (energy - order[j * POINTS + k]);
            }
            for (int i = 0; i < POINTS; i++) {
                double here = logSquares[j * POINTS + i];
                double sum = carried * Math.exp(edgeLogSquares[j + 1] - here);
                for (int k = 0; k < POINTS; k++) {
                    // the rule from the right end is that from the left, mirrored
                    sum += UP_TO[POINTS - 1 - i][POINTS - 1 - k]
                            * inside[k]
                            * Math.exp(logSquares[j * POINTS + k] - here);
                }
                slope[j * POINTS + i] = -sum / kappa;
            }
            carried *= Math.exp(edgeLogSquares[j + 1] - edgeLogSquares[j]);
            for (int k = 0; k < POINTS; k++) {
                carried += WEIGHTS[k] * inside[k] * Math.exp(logSquares[j * POINTS + k] - edgeLogSquares[j]);
            }
        }
        return slope;
    }

    private double[] integrated(double[] slope) {
        double[] integral = new double[points.length];
        double carried = 0;
        for (int j = splitPanel; j < edges.length - 1; j++) {
            double half = 0.5 * (edges[j + 1] - edges[j]);
            double panel = 0;
            for (int i = 0; i < POINTS; i++) {
                double sum = 0;
                for (int k = 0; k < POINTS; k++) {
                    sum += UP_TO[i][k] * slope[j * POINTS + k];
                }
                integral[j * POINTS + i] = carried + half * sum;
                panel += half * WEIGHTS[i] * slope[j * POINTS + i];
            }
            carried += panel;
        }
        carried = 0;
        for (int j = splitPanel - 1; j >= 0; j--) {
            double half = 0.5 * (edges[j + 1] - edges[j]);
            double panel = 0;
            for (int i = 0; i < POINTS; i++) {
                double sum = 0;
                for (int k = 0; k < POINTS; k++) {
                    sum += UP_TO[POINTS - 1 - i][POINTS - 1 - k] * slope[j * POINTS + k];
                }
                integral[j * POINTS + i] = carried - half * sum;
                panel += half * WEIGHTS[i] * slope[j * POINTS + i];
            }
            carried -= panel;
        }
        return integral;
    }

    private double interpolated(double[] values, double y) {
        double inside = Math.clamp(y, edges[0], edges[edges.length - 1]);
        int at = Arrays.binarySearch(edges, inside);
        int j = Math.min(at >= 0 ? at : -at - 2, edges.length - 2);
        double x = 2 * (inside - edges[j]) / (edges[j + 1] - edges[j]) - 1;
        double above = 0;
        double below = 0;
        for (int k = 0; k < POINTS; k++) {
            double gap = x - NODES[k];
            if (gap == 0) {
                return values[j * POINTS + k];
            }
            double weight = BARYCENTRIC[k] / gap;
            above += weight * values[j * POINTS + k];
            below += weight;
        }
        return above / below;
    }

    private static double[][] upTo() {
        double[][] rows = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            rows[i] = RULE.integralUpTo(i).toArray();
        }
        return rows;
    }

    /** For Gauss points the weights of the barycentric formula are \( (-1)^k\sqrt{(1 - x_k^2)\,w_k} \). */
    private static double[] barycentric() {
        double[] weights = new double[POINTS];
        for (int k = 0; k < POINTS; k++) {
            weights[k] = (k % 2 == 0 ? 1 : -1) * Math.sqrt((1 - NODES[k] * NODES[k]) * WEIGHTS[k]);
        }
        return weights;
    }
}
