package org.potentia.models.nes;

import java.util.Locale;
import org.potentia.api.Doubles;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.GaussianMixturePotential;
import org.potentia.numerics.LogGaussianMixture;

/**
 * A shape that figures are drawn with.
 *
 * @param title what titles of panels call it
 * @param shape the shape
 * @param years the length \( T \) of the return, years
 * @param noise \( h \), per square root of year
 */
record PaperShape(String title, LogGaussianMixture shape, double years, double noise) {
    /** Six-month calls of 16 March 2020, arXiv:2203.07550, table 3, as printed. */
    static final PaperShape CALLS =
            new PaperShape("two humps", new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624), 186 / 365.0, 0.831);

    /** One-month puts of 12 July 2021, arXiv:2203.07550, table 1, as printed. */
    static final PaperShape PUTS =
            new PaperShape("one hump", new LogGaussianMixture(0.19, 0.118, 0.449, 0.093, 0.525), 28 / 365.0, 0.159);

    /** Two wells of different depth and a barrier of 1.5 in units of h². */
    static final PaperShape WELLS =
            new PaperShape("two wells", new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3), 1, 0.2);

    /** Two equal wells that a barrier of 0.05 in units of h² hardly separates. */
    static final PaperShape SHALLOW =
            new PaperShape("shallow wells", new LogGaussianMixture(0.4, -0.4, 0.35, 0.35, 0.5), 1, 0.4);

    private static final double REACH = 1e-3;

    GaussianMixture stationary() {
        return shape.stationary(years);
    }

    GaussianMixturePotential potential() {
        return shape.potential(years, noise);
    }

    /** Where all but a thousandth of the law lies on either side. */
    Doubles grid(int count) {
        GaussianMixture law = stationary();
        return Doubles.grid(law.quantile(REACH), law.quantile(1 - REACH), count);
    }

    /** The parameters in a caption. */
    String words() {
        return String.format(
                Locale.ROOT,
                "μ₁ = %s, μ₂ = %s, σ₁ = %s, σ₂ = %s, a = %s, h = %s, T = %s",
                shape.mu1(),
                shape.mu2(),
                shape.sigma1(),
                shape.sigma2(),
                shape.a(),
                noise,
                years == 1 ? "1 year" : Math.round(365 * years) + " days");
    }
}
