package org.potentia.models.schrodinger.level;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.potentia.api.Interval;
import org.potentia.api.evolve.Eigenfunction;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;

/**
 * One exact level of a market, in the dimensionless form.
 *
 * @param market the market
 * @param n the number of the level, from 0
 * @param omega \( \Omega_n \)
 * @param relativeError the estimated relative error of it
 * @param function \( \varphi_n \), of unit norm in \( \xi \), positive towards plus infinity
 * @since 0.1
 */
public record Level(TradingMarket market, int n, double omega, double relativeError, Eigenfunction function) {
    /** Points of the rule for each half wave; its error falls faster than any power. */
    private static final int PER_WAVE = 12;

    private static final int FEWEST = 400;

    /**
     * Computes the levels of a market.
     *
     * @param market a market with levels
     * @param count how many
     * @param solver what computes spectra
     * @return the levels in increasing order
     * @throws IllegalArgumentException if the market has no levels
     */
    public static List<Level> of(TradingMarket market, int count, SpectrumSolver solver) {
        return list(market, solver.levels(market.operator(), count), count);
    }

    /**
     * Computes the levels of a market inside a cut, at which functions vanish; a metastable market has no others.
     *
     * @param market the market
     * @param count how many
     * @param cut the largest \( |\xi| \)
     * @param solver what computes spectra
     * @return the levels in increasing order
     */
    public static List<Level> inside(TradingMarket market, int count, double cut, SpectrumSolver solver) {
        return list(market, solver.levels(market.operator(Interval.closed(-cut, cut)), count), count);
    }

    private static List<Level> list(TradingMarket market, Spectrum spectrum, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Level(
                        market,
                        n,
                        spectrum.eigenvalues().get(n),
                        spectrum.relativeErrors().get(n),
                        spectrum.eigenfunctions().get(n)))
                .toList();
    }

    /**
     * Returns the expectation of a function of \( \xi \).
     *
     * @param integrand the function
     * @return \( \int \varphi_n^2 g\,d\xi \), by the trapezoidal rule, whose error is beyond all powers for such functions
     */
    public double expectation(DoubleUnaryOperator integrand) {
        Interval support = function.support();
        double width = support.upper() - support.lower();
        int points = Math.max(FEWEST, (int) Math.ceil(PER_WAVE * width * Math.sqrt(Math.abs(omega) + 1) / Math.PI));
        double step = width / points;
        double sum = 0;
        double mass = 0;
        for (int i = 1; i < points; i++) {
            double xi = support.lower() + i * step;
            double value = function.function().applyAsDouble(xi);
            sum += value * value * integrand.applyAsDouble(xi);
            mass += value * value;
        }
        return sum / mass;
    }

    /**
     * Returns \( \langle\xi^2\rangle \).
     *
     * @return the second moment
     */
    public double secondMoment() {
        return expectation(xi -> xi * xi);
    }

    /**
     * Returns \( \langle\xi^4\rangle \).
     *
     * @return the fourth moment
     */
    public double fourthMoment() {
        return expectation(xi -> xi * xi * xi * xi);
    }

    /**
     * Returns the expected potential volume, equation 14.
     *
     * @return \( \bar V = s \langle U \rangle \), a volume
     */
    public double potentialVolume() {
        DoubleUnaryOperator potential = market.operator(Interval.REALS).potential();
        return market.energy() * expectation(potential);
    }

    /**
     * Returns the expected realised volume, equation 12.
     *
     * @return \( \bar Q = s \langle p^2 \rangle = \bar E - \bar V \), a volume
     */
    public double realisedVolume() {
        return volume() - potentialVolume();
    }

    /**
     * Returns the intrinsic volume of the level.
     *
     * @return \( \bar E = s\,\Omega_n \)
     */
    public double volume() {
        return market.energy() * omega;
    }

    /**
     * Returns the realised volume that the virial theorem demands; how far {@link #realisedVolume()} is from it shows the error of both.
     *
     * @return \( \tfrac12 \langle r V'(r) \rangle = \tfrac\alpha2 \langle r^2 \rangle + \tfrac\delta2 \langle r^4 \rangle \)
     */
    public double virialVolume() {
        double square = market.length() * market.length();
        return 0.5 * square * (market.alpha() * secondMoment() + market.delta() * square * fourthMoment());
    }

    /**
     * Returns the amplitude of a target, equation 8, by the trapezoidal rule over the whole function. A level is even or odd, so that one of
     * the two parts vanishes.
     *
     * @param target \( \omega \), in units of 1/log-return
     * @return \( c(\omega) = \frac1{2\pi} \int \Psi_n e^{-i\omega r} dr \); \( 2\pi |c|^2 \) is the weight of the target, of integral 1
     */
    public Amplitude spectrum(double target) {
        Interval support = function.support();
        double width = support.upper() - support.lower();
        double wave = Math.abs(target) * market.length() + Math.sqrt(Math.abs(omega) + 1);
        int points = Math.max(FEWEST, (int) Math.ceil(PER_WAVE * width * wave / Math.PI));
        double step = width / points;
        double real = 0;
        double imaginary = 0;
        for (int i = 1; i < points; i++) {
            double xi = support.lower() + i * step;
            double value = function.function().applyAsDouble(xi);
            real += value * Math.cos(target * market.length() * xi);
            imaginary -= value * Math.sin(target * market.length() * xi);
        }
        // Psi = phi / sqrt(length), dr = length dxi
        double scale = step * Math.sqrt(market.length()) / (2 * Math.PI);
        return new Amplitude(scale * real, scale * imaginary);
    }

    /**
     * Returns the density of returns.
     *
     * @param r a log-return
     * @return \( |\Psi_n(r)|^2 = \varphi_n(r/\ell)^2 / \ell \)
     */
    public double density(double r) {
        double value = function.function().applyAsDouble(r / market.length());
        return value * value / market.length();
    }
}
