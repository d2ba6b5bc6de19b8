package org.potentia.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.Values;

/**
 * Quotes made from published parameters give back all of these that quotes can tell: the widths, the law that prices and, in the symmetric
 * gauge, the place on the orbit of equal prices. What is expected is worked out here from the printed parameters by the formulas of the paper
 * (I. Halperin 2022, doi:10.1016/j.physa.2022.127065, equations 25-29 and 86-87), apart from the program.
 */
class NesOrbitTest {
    private static final double TOLERANCE = 1e-6;

    /** Parameters with the narrower component first. */
    private record Shape(double mu1, double mu2, double sigma1, double sigma2, double a) {
        static Shape ordered(double mu1, double mu2, double sigma1, double sigma2, double a) {
            return sigma1 < sigma2
                    ? new Shape(mu1, mu2, sigma1, sigma2, a)
                    : new Shape(mu2, mu1, sigma2, sigma1, 1 - a);
        }

        /** The point of the orbit, times exp(d y / 2) in the ground state. */
        Shape moved(double d, double years) {
            double odds = Math.log(a / (1 - a))
                    + d * (mu2 - mu1) * years / 2
                    + d * d * (sigma2 * sigma2 - sigma1 * sigma1) * years / 8;
            return new Shape(
                    mu1 + d * sigma1 * sigma1 / 2,
                    mu2 + d * sigma2 * sigma2 / 2,
                    sigma1,
                    sigma2,
                    1 / (1 + Math.exp(-odds)));
        }

        /** Where the two locations are opposite. */
        double symmetric() {
            return -2 * (mu1 + mu2) / (sigma1 * sigma1 + sigma2 * sigma2);
        }

        /** Weights and means of the law of log-returns at a tilt: three weights, then three means. */
        double[] pricing(double eta, double years) {
            double s1 = sigma1 * sigma1;
            double s2 = sigma2 * sigma2;
            double gap = mu1 - mu2;
            double[] weights = {
                (1 - a) * (1 - a) / sigma1,
                a * a / sigma2,
                2 * a * (1 - a) / Math.sqrt((s1 + s2) / 2) * Math.exp(-gap * gap * years / (2 * (s1 + s2)))
            };
            double[] means = {mu1 * years, mu2 * years, (mu1 * s2 + mu2 * s1) / (s1 + s2) * years};
            double[] variances = {s1 * years / 2, s2 * years / 2, s1 * s2 / (s1 + s2) * years};
            double[] law = new double[6];
            double total = 0;
            for (int k = 0; k < 3; k++) {
                law[k] = weights[k] * Math.exp(eta * means[k] + eta * eta * variances[k] / 2);
                total += law[k];
                law[3 + k] = means[k] + eta * variances[k];
            }
            for (int k = 0; k < 3; k++) {
                law[k] /= total;
            }
            return law;
        }
    }

    /**
     * The parameters as arXiv:2203.07550 prints them in Tables 1 to 3, the tilts in the heads of the files of quotes, and mu and a of the
     * symmetric gauge, derived from the parameters apart from this program.
     */
    @ParameterizedTest
    @CsvSource({
        "nes-t1-calls, 28, 0.136, -0.592, 0.089, 0.669, 0.342, 0.163, -6.62326026613, -6.74890880498, 0.1439, 0.333276",
        "nes-t1-puts, 28, 0.19, 0.118, 0.449, 0.093, 0.525, 0.159, -8.78369830475, -8.69890387758, 0.1053, 0.476943",
        "nes-t2-calls, 319, 0.047, -1.866, 0.168, 1.423, 0.467, 0.221, 0.237797176146, -0.0382084631215, 0.0720, 0.283216",
        "nes-t2-puts, 319, 1.2, 0.269, 0.906, 0.303, 0.438, 0.198, -4.20258632196, -4.54731601864, 0.1212, 0.441512",
        "nes-t3-calls, 186, 0.487, -0.864, 0.146, 0.7, 0.624, 0.831, -1.20848959597, -0.812408220697, 0.5027, 0.515963",
        "nes-t3-puts, 186, 0.234, -0.585, 0.229, 1.1, 0.757, 0.63, -0.203244046546, -0.13324114874, 0.2486, 0.739441",
    })
    void modelMadeQuotesGiveBackTheirOrbit(
            String data,
            double days,
            double mu1,
            double mu2,
            double sigma1,
            double sigma2,
            double a,
            double h,
            double paperTilt,
            double martingaleTilt,
            double listedMu,
            double listedA) {
        double years = days / 365;
        Shape printed = Shape.ordered(mu1, mu2, sigma1, sigma2, a);
        double d = printed.symmetric();
        Shape symmetric = printed.moved(d, years);
        assertThat(symmetric.mu1()).isCloseTo(listedMu, within(5e-5));
        assertThat(symmetric.a()).isCloseTo(listedA, within(5e-7));

        Values paper = fit(data, "constraint=paper");
        assertThat(ChainFitTest.parameter(paper, "h")).isCloseTo(h, within(TOLERANCE));
        isAt(symmetric, paper);
        pricesBy(printed.pricing(paperTilt, years), paper, paperTilt - d, years);

        Values martingale = fit(data + "-martingale", "constraint=martingale");
        isAt(symmetric, martingale);
        pricesBy(printed.pricing(martingaleTilt, years), martingale, martingaleTilt - d, years);
    }

    private static Values fit(String data, String constraint) {
        Shell shell =
                Shell.run("", Map.of(), "fit", "--model", "nes", "--data", data, "--choose", constraint, "--json");
        assertThat(shell.code()).as(shell.err()).isZero();
        return ChainFitTest.fit(shell.json(), 0, 0);
    }

    private static void isAt(Shape expected, Values fit) {
        assertThat(ChainFitTest.parameter(fit, "sigma1")).isCloseTo(expected.sigma1(), within(TOLERANCE));
        assertThat(ChainFitTest.parameter(fit, "sigma2")).isCloseTo(expected.sigma2(), within(TOLERANCE));
        assertThat(ChainFitTest.parameter(fit, "mu1")).isCloseTo(expected.mu1(), within(TOLERANCE));
        assertThat(ChainFitTest.parameter(fit, "mu2")).isCloseTo(-ChainFitTest.parameter(fit, "mu1"), within(1e-12));
        assertThat(ChainFitTest.parameter(fit, "a")).isCloseTo(expected.a(), within(TOLERANCE));
    }

    /** Along the orbit the tilt takes up the shift, so the tilt at the fitted place is known. */
    private static void pricesBy(double[] expected, Values fit, double tilt, double years) {
        Shape found = new Shape(
                ChainFitTest.parameter(fit, "mu1"),
                ChainFitTest.parameter(fit, "mu2"),
                ChainFitTest.parameter(fit, "sigma1"),
                ChainFitTest.parameter(fit, "sigma2"),
                ChainFitTest.parameter(fit, "a"));
        assertThat(found.pricing(tilt, years)).containsExactly(expected, within(TOLERANCE));
    }
}
