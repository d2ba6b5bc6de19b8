package org.potentia.models.manes.phase;

import java.util.OptionalDouble;
import org.potentia.api.Arguments;
import org.potentia.models.manes.market.HomogeneousMarket;
import org.potentia.numerics.LogGaussianMixture;

/**
 * The closed forms of a market of symmetric assets, \( \mu_1 = -\mu_2 = \mu \), \( \sigma_1 = \sigma_2 = \sigma \), \( a = 1/2 \), as the
 * paper has them and the errata correct them. With \( D = h^2 + g\sigma^2T \) and \( b = e^{-h^2\mu^2T/(\sigma^2D)} \),
 *
 * <p>\[ f_1 = \frac{g\sigma^2T}{D}\left[1 + \frac{2h^2\mu^2T}{\sigma^2(1+b)D}\right], \quad
 * f_2 = \frac{g}{2}(1 - f_1), \quad
 * f_4 = \frac{h^2(2-b)}{3(1+b)^2}\left(\frac{g\mu T}{D}\right)^4. \]
 *
 * <p>The second-order transition lies at \( h_c^2 = 2g\mu^2T^2/(1+b(h_c)) - g\sigma^2T \), solved together with \( b \); it exists exactly when
 * \( \mu^2T > \sigma^2 \).
 *
 * <p>Source: equations 53-58 and 62-73; corrected are (65), (66), (67), (71) and (73).
 *
 * @param mu \( \mu \), 1/year, not zero
 * @param sigma \( \sigma \), per square root of year, positive
 * @param years \( T \), years, positive
 * @param noise \( h \), per square root of year, positive
 * @param coupling \( g \), 1/year, positive
 */
public record SymmetricMarket(double mu, double sigma, double years, double noise, double coupling) {
    /** The step of differences in \( h^2 \), as a share of the distance from the critical one. */
    private static final double HEAT_STEP = 0.01;

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if one is not admissible
     */
    public SymmetricMarket {
        Arguments.finite(mu, "mu");
        Arguments.positive(sigma, "sigma");
        Arguments.positive(years, "T");
        Arguments.positive(noise, "h");
        Arguments.positive(coupling, "g");
    }

    /**
     * Takes the parameters of a market.
     *
     * @param market a market of symmetric assets
     * @return its closed forms
     * @throws IllegalArgumentException if its assets are not symmetric, or it has no coupling
     */
    public static SymmetricMarket of(HomogeneousMarket market) {
        LogGaussianMixture shape = market.asset().shape();
        if (shape.mu1() != -shape.mu2() || shape.sigma1() != shape.sigma2() || shape.a() != 0.5) {
            throw new IllegalArgumentException("mu1 = " + shape.mu1() + ", mu2 = " + shape.mu2() + ", s1 = "
                    + shape.sigma1() + ", s2 = " + shape.sigma2() + ", a = " + shape.a()
                    + ", must be symmetric: mu2 = -mu1, s2 = s1, a = 0.5");
        }
        return new SymmetricMarket(
                Math.abs(shape.mu1()), shape.sigma1(), market.years(), market.noise(), market.coupling());
    }

    /**
     * Returns the market at another noise.
     *
     * @param otherNoise \( h \), positive
     * @return the symmetric market with it
     */
    public SymmetricMarket atNoise(double otherNoise) {
        return new SymmetricMarket(mu, sigma, years, otherNoise, coupling);
    }

    /**
     * Returns the market without its closed forms.
     *
     * @param field the external field \( B \), 1/year, finite
     * @return the market
     */
    public HomogeneousMarket inField(double field) {
        return HomogeneousMarket.of(new LogGaussianMixture(mu, -mu, sigma, sigma, 0.5), years, noise, coupling, field);
    }

    /**
     * Returns the overlap of the two humps.
     *
     * @return \( b \), in (0, 1]
     */
    public double overlap() {
        return Math.exp(-noise * noise * mu * mu * years / (sigma * sigma * stiffness()));
    }

    /**
     * Returns the right side of the self-consistency equation.
     *
     * <p>\[ M(m) = \frac{\sigma^2T(gm + B)}{D} + \frac{h^2\mu T}{D}\frac{\sinh x}{\cosh x + b}, \qquad x = \frac{2\mu T(gm+B)}{D}. \]
     *
     * <p>Source: equations 57 and 58.
     *
     * @param mean the mean \( m \) of the market
     * @param field the external field \( B \), 1/year
     * @return \( M(m) \)
     */
    public double mean(double mean, double field) {
        double force = coupling * mean + field;
        double x = 2 * mu * years * force / stiffness();
        // (sinh x)/(cosh x + b) by exponentials of what is negative only
        double decay = Math.exp(-Math.abs(x));
        double ratio = Math.copySign(-Math.expm1(-2 * Math.abs(x)) / (1 + decay * (2 * overlap() + decay)), x);
        return (sigma * sigma * years * force + noise * noise * mu * years * ratio) / stiffness();
    }

    /**
     * Returns the ordered phase, to the last digit also close to the critical noise.
     *
     * @param field the external field \( B \), 1/year, not negative
     * @return the largest solution \( m = M(m) \); 0 when there is no field and no ordered phase
     */
    public double orderedMean(double field) {
        Arguments.nonNegative(field, "B");
        if (field == 0 && !(f2() < 0)) {
            return 0;
        }
        double top = mu * years + 2 * field * sigma * sigma * years / (noise * noise);
        double bottom = 1e-3 * top;
        while (mean(bottom, field) <= bottom) {
            bottom *= 0.1;
        }
        return Crossing.between(m -> mean(m, field) - m, bottom, top);
    }

    /**
     * Returns the slope of the self-consistency equation at \( m = 0 \).
     *
     * @return \( f_1 = A(0) \), equation 65 corrected
     */
    public double f1() {
        double d = stiffness();
        double h2 = noise * noise;
        double s2 = sigma * sigma;
        return coupling * s2 * years / d * (1 + 2 * h2 * mu * mu * years / (s2 * (1 + overlap()) * d));
    }

    /**
     * Returns the coefficient of \( m^2 \) in the free energy.
     *
     * @return \( f_2 = g(1 - f_1)/2 \)
     */
    public double f2() {
        double d = stiffness();
        double h2 = noise * noise;
        return 0.5 * coupling * h2 * (h2 - runningSquare()) / (d * d);
    }

    /**
     * Returns the coefficient of \( m^4 \) in the free energy.
     *
     * @return \( f_4 = \frac{h^2(2-b)}{3(1+b)^2}(g\mu T/D)^4 \)
     */
    public double f4() {
        double b = overlap();
        return noise * noise * (2 - b) / (3 * (1 + b) * (1 + b)) * Math.pow(coupling * mu * years / stiffness(), 4);
    }

    /**
     * Returns the critical noise.
     *
     * @return \( h_c \), which solves (66) together with \( b \); empty when \( \mu^2T \le \sigma^2 \), where the market has one phase at any
     *     noise
     */
    public OptionalDouble criticalNoise() {
        double spread = mu * mu * years / (sigma * sigma);
        if (!(spread > 1)) {
            return OptionalDouble.empty();
        }
        // h_c^2 = g sigma^2 T z with z = 2 s/(1 + e^{-s z/(1+z)}) - 1
        double z = Crossing.between(x -> equation66(spread, x), 0, 2 * spread);
        return OptionalDouble.of(sigma * Math.sqrt(coupling * years * z));
    }

    /** Positive between zero and the root, negative beyond; tanh keeps the digits near a spread of one. */
    private static double equation66(double spread, double z) {
        return (spread - 1) + spread * Math.tanh(0.5 * spread * z / (1 + z)) - z;
    }

    /**
     * Returns the change of the running critical noise with the noise, \( dh_c^2(b(h))/dh^2 \), at which the errata's factor of (71) and (73)
     * is computed.
     *
     * @return the derivative
     */
    public double runningSlope() {
        double d = stiffness();
        double b = overlap();
        double pull = coupling * sigma * sigma * years;
        // db/dh^2 = -b (mu^2 T/sigma^2) g sigma^2 T/D^2
        double change = -b * mu * mu * years / (sigma * sigma) * pull / (d * d);
        return -2 * coupling * mu * mu * years * years / ((1 + b) * (1 + b)) * change;
    }

    /**
     * Returns the mean near the critical noise, as equation 70 has it.
     *
     * @return \( m \ge 0 \), with the \( h_c \) that \( b \) at this noise gives; 0 at or above the critical noise
     */
    public double meanBelow() {
        double b = overlap();
        double d = stiffness();
        double square = 3
                * coupling
                * d
                * d
                * (1 + b)
                * (1 + b)
                * (runningSquare() - noise * noise)
                / (4 * Math.pow(coupling * mu * years, 4) * (2 - b));
        return square > 0 ? Math.sqrt(square) : 0;
    }

    /**
     * Returns how much the ordered phase lies below the disordered one, as equation 71 corrected has it.
     *
     * @return \( -f_2^2/(4f_4) \), 1/year; 0 at or above the critical noise
     */
    public double freeEnergyGap() {
        double second = f2();
        return second < 0 ? -second * second / (4 * f4()) : 0;
    }

    /**
     * Returns the specific heat that the order adds, \( -h^2\, \partial^2[F(m) - F(0)]/\partial(h^2)^2 \), by differences of the exact free energy.
     * Along the phase \( F' = 0 \), so that the first derivative is the partial one and only a single difference is taken of it.
     *
     * <p>Source: equation 72; \( F(0) \) is subtracted as in (64).
     *
     * @param at the noise \( h \), positive; that of the market is not used
     * @return the specific heat; 0 where the market does not order
     */
    public double specificHeat(double at) {
        Arguments.positive(at, "noise");
        double critical = criticalNoise().orElse(0);
        if (at >= critical) {
            return 0;
        }
        double h2 = at * at;
        double step = HEAT_STEP * Math.min(critical * critical - h2, h2);
        return -h2 * (partial(h2 + step, step) - partial(h2 - step, step)) / (2 * step);
    }

    private double partial(double h2, double step) {
        double mean = atNoise(Math.sqrt(h2)).orderedMean(0);
        return (gap(h2 + step, mean) - gap(h2 - step, mean)) / (2 * step);
    }

    private double gap(double h2, double mean) {
        HomogeneousMarket there = atNoise(Math.sqrt(h2)).inField(0);
        return there.dressed(mean).freeEnergy() - there.dressed(0).freeEnergy();
    }

    /**
     * Returns the jump of the specific heat at the critical noise.
     *
     * @return \( \Delta C_H \), equation 73 corrected; empty when there is no transition
     */
    public OptionalDouble specificHeatJump() {
        OptionalDouble critical = criticalNoise();
        if (critical.isEmpty()) {
            return critical;
        }
        SymmetricMarket there = atNoise(critical.getAsDouble());
        double b = there.overlap();
        double factor = 1 - there.runningSlope();
        double h2 = there.noise * there.noise;
        return OptionalDouble.of(3.0
                / 8
                * (1 + b)
                * (1 + b)
                / (2 - b)
                * h2
                * h2
                / Math.pow(mu * years, 4)
                / (coupling * coupling)
                * factor
                * factor);
    }

    /** \( h_c^2 \) with \( b \) at this noise: what \( f_2 \) and the susceptibility contain. */
    private double runningSquare() {
        return 2 * coupling * mu * mu * years * years / (1 + overlap()) - coupling * sigma * sigma * years;
    }

    private double stiffness() {
        return noise * noise + coupling * sigma * sigma * years;
    }
}
