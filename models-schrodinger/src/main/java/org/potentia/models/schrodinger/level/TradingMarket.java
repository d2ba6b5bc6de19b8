package org.potentia.models.schrodinger.level;

import org.potentia.api.Arguments;
import org.potentia.api.Interval;
import org.potentia.api.evolve.SchroedingerOperator;

/**
 * A market of the trading equation, and its dimensionless form:
 *
 * <p>\[ -\frac h2 \Psi'' + \Bigl(\frac\alpha2 r^2 + \frac\delta4 r^4\Bigr) \Psi = \bar E \Psi, \qquad
 * -\varphi'' + U(\xi)\,\varphi = \Omega\,\varphi, \quad r = \ell \xi, \quad \bar E = s\,\Omega, \quad s = \frac h{2\ell^2}. \]
 *
 * <p>For \( \alpha > 0 \), \( \ell = (h/\alpha)^{1/4} \) and \( U = \xi^2 + \lambda\xi^4 \); for \( \alpha \lt 0 \), \( \ell = (h/|\alpha|)^{1/4} \)
 * and \( U = -\xi^2 + \lambda\xi^4 \), with \( \lambda = \frac{\delta}{2|\alpha|} \sqrt{h/|\alpha|} \) in both; for \( \alpha = 0 \), \( \ell =
 * (h/\delta)^{1/6} \) and \( U = \xi^4/2 \).
 *
 * <p>Source: L. Lin (2024), arXiv:2401.05823, equations 13, 15 and 16; the last two forms are not in the paper.
 *
 * @param h spread of the targets, volume times return squared, positive
 * @param alpha \( \alpha \), volume per return squared
 * @param delta \( \delta \), volume per return to the fourth
 * @since 0.1
 */
public record TradingMarket(double h, double alpha, double delta) {
    /** What kind of potential a market has. */
    public enum Region {
        /** One minimum, growing on both sides: levels. */
        SINGLE_WELL,
        /** Two minima with a barrier at zero: levels, in pairs below the top of the barrier. */
        DOUBLE_WELL,
        /** A minimum at zero behind barriers, beyond which the potential falls for ever: resonances. */
        METASTABLE,
        /** No minimum at all, or flat: nothing. */
        UNBOUNDED
    }

    /**
     * Checks the coefficients.
     *
     * @throws IllegalArgumentException if h is not positive, or one is not finite
     */
    public TradingMarket {
        Arguments.positive(h, "h");
        Arguments.finite(alpha, "alpha");
        Arguments.finite(delta, "delta");
    }

    /**
     * Makes a market from the behaviour of its traders: \( \alpha = a + b - c\gamma \), \( \delta = \gamma\lambda_c - \lambda_a \), \( h = g
     * \bar r / \bar\omega \).
     *
     * @param behaviour the parameters of equations 10 to 13
     * @return the market
     * @throws IllegalArgumentException if h would not be positive and finite
     */
    public static TradingMarket of(Behaviour behaviour) {
        return new TradingMarket(
                behaviour.g() * behaviour.meanReturn() / behaviour.meanOmega(),
                behaviour.a() + behaviour.b() - behaviour.c() * behaviour.gamma(),
                behaviour.gamma() * behaviour.lambdaC() - behaviour.lambdaA());
    }

    /**
     * How traders of a market behave, equations 10 to 13 of the paper.
     *
     * @param a trading on fundamentals, volume per return squared
     * @param b liquidity, volume per return squared
     * @param c trading with the trend, volume per return squared
     * @param gamma \( \gamma \), share of the trend followers
     * @param lambdaA \( \lambda_a \), how trading on fundamentals weakens with the return
     * @param lambdaC \( \lambda_c \), how trading with the trend weakens with the return
     * @param g volume per target
     * @param meanReturn \( \bar r \), the mean target return
     * @param meanOmega \( \bar\omega = 2\pi/\bar r \) or a mean of its own
     */
    public record Behaviour(
            double a,
            double b,
            double c,
            double gamma,
            double lambdaA,
            double lambdaC,
            double g,
            double meanReturn,
            double meanOmega) {}

    /**
     * Returns the kind of the potential.
     *
     * @return the region
     */
    public Region region() {
        if (delta > 0) {
            return alpha < 0 ? Region.DOUBLE_WELL : Region.SINGLE_WELL;
        }
        if (alpha > 0) {
            return delta == 0 ? Region.SINGLE_WELL : Region.METASTABLE;
        }
        return Region.UNBOUNDED;
    }

    /**
     * Returns the anharmonicity of the dimensionless form.
     *
     * @return \( \lambda \), negative for a metastable market
     * @throws IllegalArgumentException if \( \alpha = 0 \), where it has no meaning
     */
    public double lambda() {
        if (alpha == 0) {
            throw new IllegalArgumentException("alpha = 0.0, must differ from 0: without it lambda is infinite");
        }
        return delta / (2 * Math.abs(alpha)) * Math.sqrt(h / Math.abs(alpha));
    }

    /**
     * Returns the unit of returns.
     *
     * @return \( \ell \), a log-return
     * @throws IllegalArgumentException if the market is flat
     */
    public double length() {
        if (alpha == 0 && delta == 0) {
            throw new IllegalArgumentException("alpha = delta = 0, one must differ from 0: a flat market has no scale");
        }
        return alpha != 0 ? Math.sqrt(Math.sqrt(h / Math.abs(alpha))) : Math.pow(h / Math.abs(delta), 1 / 6.0);
    }

    /**
     * Returns the unit of volumes.
     *
     * @return \( s = h / 2\ell^2 \), which is \( \tfrac12\sqrt{|\alpha| h} \) for \( \alpha \ne 0 \)
     * @throws IllegalArgumentException if the market is flat
     */
    public double energy() {
        return alpha != 0 ? 0.5 * Math.sqrt(Math.abs(alpha) * h) : h / (2 * length() * length());
    }

    /**
     * Returns the dimensionless equation.
     *
     * @return its operator, on the whole line
     * @throws IllegalArgumentException if the potential does not grow on both sides; the message names the remedy
     */
    public SchroedingerOperator operator() {
        return switch (region()) {
            case SINGLE_WELL, DOUBLE_WELL -> operator(Interval.REALS);
            case METASTABLE ->
                throw new IllegalArgumentException(
                        "delta = " + delta + ", must be >= 0 for levels: below zero there are"
                                + " resonances instead, and a density only inside a stated cut");
            case UNBOUNDED ->
                throw new IllegalArgumentException("alpha = " + alpha + " and delta = " + delta
                        + ", must have delta > 0, or delta = 0 and alpha > 0: the potential does not hold anything");
        };
    }

    /**
     * Returns the dimensionless equation inside a cut, at which functions vanish.
     *
     * @param domain the interval of \( \xi \)
     * @return its operator
     */
    public SchroedingerOperator operator(Interval domain) {
        double quadratic = Math.signum(alpha);
        double quartic = alpha == 0 ? 0.5 * Math.signum(delta) : lambda();
        return new SchroedingerOperator(1, xi -> xi * xi * (quadratic + quartic * xi * xi), domain);
    }

    /**
     * Returns the dimensionless market of equation 16.
     *
     * @param lambda the anharmonicity
     * @return a market with \( \ell = 1 \) and \( U = \xi^2 + \lambda \xi^4 \)
     */
    public static TradingMarket dimensionless(double lambda) {
        return new TradingMarket(1, 1, 2 * lambda);
    }
}
