package org.potentia.models.manes.motion;

import java.util.function.DoubleUnaryOperator;
import org.potentia.api.Arguments;
import org.potentia.api.Doubles;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Eigenfunction;
import org.potentia.api.evolve.Spectrum;
import org.potentia.numerics.Quadrature;

/**
 * How the mean of a market of many assets comes back after a small push. In the field of the others held fixed an asset has the decay rates
 * \( \lambda_n \) of its dressed potential, and a force that changes in time moves its mean by
 * \( \hat\chi(s) = \frac{2}{h^2}\sum_n \frac{\lambda_n y_n^2}{\lambda_n + s} \), with \( y_n = \int y\,\psi_0\psi_n\,dy \). The force of the
 * others is \( g \) times the same mean, so that the mean decays with the rates \( \lambda \) that solve
 *
 * <p>\[ \frac{2g}{h^2}\sum_n \frac{\lambda_n\,y_n^2}{\lambda_n - \lambda} = 1 . \]
 *
 * <p>At \( \lambda = 0 \) the left side is \( A \): the slowest rate vanishes where the market is critical, and is negative at an unstable root.
 * With one rate alone it would be \( \lambda_1(1 - A) \).
 *
 * <p>Source: the mean-field equation (40) of arXiv:2203.07550, linearised about a stationary solution.
 *
 * @since 0.1
 */
public final class LinearResponse {
    private final double gain;
    private final double[] rates;
    private final double[] strengths;

    private LinearResponse(double gain, double[] rates, double[] strengths) {
        this.gain = gain;
        this.rates = rates;
        this.strengths = strengths;
    }

    /**
     * Takes the response from the spectrum of the dressed potential.
     *
     * @param spectrum its lowest rates and eigenfunctions, at least three; as many as there are
     * @param variance the variance of an asset in that potential, positive
     * @param gain \( A = 2g\,\mathrm{Var}/h^2 \), positive
     * @return the response
     * @throws IllegalArgumentException if there are too few eigenfunctions, or a number is not positive
     */
    public static LinearResponse of(Spectrum spectrum, double variance, double gain) {
        int count = spectrum.eigenfunctions().size();
        Arguments.atLeast(count, 3, "number of eigenfunctions");
        Arguments.positive(variance, "variance");
        Arguments.positive(gain, "gain");
        Eigenfunction lowest = spectrum.eigenfunctions().getFirst();
        double[] rates = new double[count - 1];
        double[] strengths = new double[count - 1];
        for (int n = 1; n < count; n++) {
            rates[n - 1] = spectrum.eigenvalues().get(n);
            double moved = moment(lowest, spectrum.eigenfunctions().get(n));
            strengths[n - 1] = gain * moved * moved / variance;
        }
        return new LinearResponse(gain, rates, strengths);
    }

    private static double moment(Eigenfunction lowest, Eigenfunction other) {
        Interval support = other.support();
        DoubleUnaryOperator product =
                y -> y * lowest.function().applyAsDouble(y) * other.function().applyAsDouble(y);
        // panels, so that no well is overlooked
        double sum = 0;
        Doubles ends = Doubles.grid(support.lower(), support.upper(), 17);
        for (int k = 1; k < ends.size(); k++) {
            sum += Quadrature.integrate(product, ends.get(k - 1), ends.get(k), 1e-10, 1e-13)
                    .value();
        }
        return sum;
    }

    /**
     * Returns how much of the static gain the eigenfunctions at hand make up.
     *
     * @return the sum of their shares, one if none is missing
     */
    public double share() {
        double sum = 0;
        for (double strength : strengths) {
            sum += strength;
        }
        return sum / gain;
    }

    /**
     * Returns the rate at which a small push of the mean dies out.
     *
     * @return the slowest rate, 1/year; negative where it grows
     */
    public double slowest() {
        double top = rates[0];
        double left = -1;
        while (excess(left) > 0) {
            left *= 2;
        }
        double low = left;
        double high = top;
        for (int step = 0; step < 200 && high - low > 1e-15 * Math.max(Math.abs(low), Math.abs(high)); step++) {
            double middle = 0.5 * (low + high);
            if (excess(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /** The response less one, growing from -1 to infinity below the lowest rate; what is missing is taken as instantaneous. */
    private double excess(double rate) {
        double sum = 0;
        double known = 0;
        for (int n = 0; n < rates.length; n++) {
            sum += strengths[n] * rates[n] / (rates[n] - rate);
            known += strengths[n];
        }
        return sum + Math.max(0, gain - known) - 1;
    }
}
