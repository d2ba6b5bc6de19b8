package org.potentia.models.manes.market;

import java.util.Locale;
import java.util.Optional;
import org.potentia.api.Arguments;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;

/**
 * One asset by itself, before the others act on it. Beside the shape it carries the log-odds of the weight, because a weight such as
 * 0.9999997, which the inversion of calibrated shapes gives, has lost half its digits.
 *
 * @param shape the shape, five parameters
 * @param logOdds \( \log(a/(1-a)) \) of the weight of the second component, infinite at a weight of 0 or 1
 * @param strain the largest \( g\bar\sigma_k^2T/h^2 \) of the dressed shape that this was computed from, in [0, 1); 0 for an asset that was
 *     given
 */
public record BareAsset(LogGaussianMixture shape, double logOdds, double strain) {
    /** Above this the bare width depends on the fourth digit of what was calibrated: decisions of this project, not of the paper. */
    static final double STRAINED = 0.9;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks that the two forms of the weight agree.
     *
     * @throws IllegalArgumentException if they do not, or the strain is outside [0, 1)
     */
    public BareAsset {
        if (!(Math.abs(LogOdds.weight(logOdds) - shape.a()) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "logOdds = " + logOdds + ", must be the log-odds of the weight a = " + shape.a());
        }
        if (!(strain >= 0 && strain < 1)) {
            throw new IllegalArgumentException("strain = " + strain + ", must be in [0, 1)");
        }
    }

    /**
     * Takes a shape as it is.
     *
     * @param shape the shape
     * @return the asset
     */
    public static BareAsset of(LogGaussianMixture shape) {
        return new BareAsset(shape, LogOdds.of(shape.a()), 0);
    }

    /**
     * Inverts the dressing, with \( q_k = g\bar\sigma_k^2T/h^2 \) and the force \( f = gm + B \):
     *
     * <p>\[ \sigma_k^2 = \frac{\bar\sigma_k^2}{1-q_k}, \qquad \mu_k = \frac{\bar\mu_k - \bar\sigma_k^2 f/h^2}{1-q_k}. \]
     *
     * <p>Source: equations 118, 122 and 126; the condition \( q_k \lt 1 \) is equation 119.
     *
     * @param dressed the shape in the field of the others, as calibrated to options
     * @param years the length \( T \) of the return, years, positive
     * @param noise the noise \( h \), per square root of year, positive
     * @param coupling the coupling \( g \), not negative
     * @param force the force \( f = gm + B \), finite
     * @return the asset by itself
     * @throws IllegalArgumentException if an argument is not admissible, or the coupling violates (119)
     */
    public static BareAsset undressing(
            LogGaussianMixture dressed, double years, double noise, double coupling, double force) {
        Arguments.positive(years, "T");
        Arguments.positive(noise, "h");
        Arguments.nonNegative(coupling, "g");
        Arguments.finite(force, "force");
        double h2 = noise * noise;
        double width = Math.max(dressed.sigma1(), dressed.sigma2());
        double strain = coupling * width * width * years / h2;
        if (!(strain < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "g = %.6g violates (119): with it the asset by itself would not be confined; g must be below h²/(σ̄²T) = %.6g",
                    coupling,
                    h2 / (width * width * years)));
        }
        double rest1 = 1 - coupling * dressed.sigma1() * dressed.sigma1() * years / h2;
        double rest2 = 1 - coupling * dressed.sigma2() * dressed.sigma2() * years / h2;
        double sigma1 = dressed.sigma1() / Math.sqrt(rest1);
        double sigma2 = dressed.sigma2() / Math.sqrt(rest2);
        double mu1 = (dressed.mu1() - dressed.sigma1() * dressed.sigma1() * force / h2) / rest1;
        double mu2 = (dressed.mu2() - dressed.sigma2() * dressed.sigma2() * force / h2) / rest2;
        DressingFactor factor = new DressingFactor(years, noise, coupling, force);
        double logOdds = LogOdds.of(dressed.a()) - (factor.log(mu2, sigma2) - factor.log(mu1, sigma1));
        LogGaussianMixture shape = new LogGaussianMixture(mu1, mu2, sigma1, sigma2, LogOdds.weight(logOdds));
        return new BareAsset(shape, logOdds, strain);
    }

    /**
     * Says what is doubtful about an asset that came from a dressed shape.
     *
     * @return a sentence when \( g\bar\sigma^2T/h^2 > 0.9 \), where the bare width and location are blown up
     */
    public Optional<String> warning() {
        return strain > STRAINED
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "g σ̄²T/h² = %.4f is close to its limit of 1: the bare widths and locations are blown up and other equilibria far away"
                                + " may be lower",
                        strain))
                : Optional.empty();
    }

    /**
     * Returns the stationary law of the asset by itself, with all digits of the weight.
     *
     * @param years the length \( T \) of the return, years, positive
     * @return the mixture of three components
     */
    public GaussianMixture stationary(double years) {
        // with a weight of one half the terms carry no weight but a common one: those of this asset are put in their
        // place
        GaussianMixture even =
                new LogGaussianMixture(shape.mu1(), shape.mu2(), shape.sigma1(), shape.sigma2(), 0.5).stationary(years);
        double first = LogOdds.logComplement(logOdds);
        double second = LogOdds.logWeight(logOdds);
        return GaussianMixture.ofLogWeights(
                new double[] {
                    even.logWeights().get(0) + 2 * first,
                    even.logWeights().get(1) + 2 * second,
                    even.logWeights().get(2) + first + second
                },
                even.means().toArray(),
                even.variances().toArray());
    }
}
