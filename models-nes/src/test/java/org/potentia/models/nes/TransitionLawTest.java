package org.potentia.models.nes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.potentia.api.Doubles;
import org.potentia.api.Values;
import org.potentia.api.evolve.EvolutionProblem.LinearDiffusion;
import org.potentia.api.evolve.EvolutionRequest;
import org.potentia.api.evolve.InitialLaw;
import org.potentia.api.evolve.Spectrum;
import org.potentia.api.evolve.SpectrumSolver;
import org.potentia.api.model.Boundaries;
import org.potentia.numerics.GaussianMixture;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.numerics.Normals;
import org.potentia.numerics.PotentialDiffusion;
import org.potentia.numerics.Quadrature;
import org.potentia.solvers.finitevolume.FiniteVolumeProvider;
import org.potentia.solvers.spectral.SpectralProvider;

class TransitionLawTest {
    private static final SpectrumSolver SOLVER = (SpectrumSolver)
            new SpectralProvider().create(new SpectralProvider().options().defaults());

    private static final LogGaussianMixture WELLS = new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3);

    /** Daily returns of an index: one well with a shoulder. */
    private static final LogGaussianMixture SHOULDER = new LogGaussianMixture(0.18, -0.47, 0.146, 0.531, 0.4);

    private static TransitionLaw law(LogGaussianMixture shape, double years, double noise, double earlier) {
        return new TransitionLaw(
                new TransitionDensity(ReturnModes.of(shape, years, noise, SOLVER), noise, years, earlier));
    }

    @Test
    void isOneUpToRounding() {
        GaussianMixture stationary = WELLS.stationary(1);
        for (double noise : new double[] {0.15, 0.2, 0.5}) {
            for (double p : new double[] {1e-6, 0.01, 0.3, 0.99, 1 - 1e-6}) {
                assertThat(law(WELLS, 1, noise, stationary.quantile(p)).total())
                        .as("mass at h = %s from the quantile at %s", noise, p)
                        .isCloseTo(1, within(1e-8));
            }
        }
    }

    @Test
    void obeysDetailedBalance() {
        GaussianMixture stationary = WELLS.stationary(1);
        for (double x : new double[] {-0.9, -0.4, 0, 0.5}) {
            for (double y : new double[] {-0.6, 0.1, 0.2, 0.3}) {
                assertThat(law(WELLS, 1, 0.2, x).logDensity(y) + stationary.logDensity(x))
                        .as("from %s to %s", x, y)
                        .isCloseTo(law(WELLS, 1, 0.2, y).logDensity(x) + stationary.logDensity(y), within(1e-5));
            }
        }
    }

    /** At a density of 1e-16 the modes cancel, and the height of the tails is known to a factor of ten. */
    @Test
    void keepsTheOrderOfFarTails() {
        GaussianMixture stationary = WELLS.stationary(1);
        assertThat(law(WELLS, 1, 0.2, -0.9).logDensity(0.8) + stationary.logDensity(-0.9))
                .isCloseTo(law(WELLS, 1, 0.2, 0.8).logDensity(-0.9) + stationary.logDensity(0.8), within(Math.log(10)));
    }

    /** Twice the time is the same as the square of the noise twice as large, because rates go with the square of the noise. */
    @Test
    void obeysChapmanAndKolmogorov() {
        ReturnModes once = ReturnModes.of(WELLS, 1, 0.2, SOLVER);
        TransitionLaw first = new TransitionLaw(new TransitionDensity(once, 0.2, 1, 0.3));
        TransitionLaw twice = law(WELLS, 1, 0.2 * Math.sqrt(2), 0.3);
        GaussianMixture stationary = WELLS.stationary(1);
        for (double y : new double[] {-0.8, -0.3, 0.1, 0.4, 0.9}) {
            // detailed balance turns the law of every state between into that from y
            TransitionLaw back = new TransitionLaw(new TransitionDensity(once, 0.2, 1, y));
            double composed = Quadrature.integrate(
                            z -> Math.exp(first.logDensity(z)
                                    + back.logDensity(z)
                                    + stationary.logDensity(y)
                                    - stationary.logDensity(z)),
                            -2.5,
                            2.5,
                            1e-10)
                    .value();
            assertThat(composed).as("at %s", y).isCloseTo(twice.density(y), within(1e-6 * twice.density(y)));
        }
    }

    @Test
    void forgetsEverythingWhenTheNoiseIsLarge() {
        GaussianMixture stationary = SHOULDER.stationary(1.0 / 252);
        TransitionLaw law = law(SHOULDER, 1.0 / 252, 8, -0.05);
        for (double y : new double[] {-0.3, -0.1, 0, 0.02, 0.2}) {
            assertThat(law.logDensity(y)).isCloseTo(stationary.logDensity(y), within(1e-9));
            assertThat(law.cdf(y)).isCloseTo(stationary.cdf(y), within(1e-10 * stationary.cdf(y)));
        }
    }

    /** One component is the motion of Ornstein and Uhlenbeck, whose law is normal: also in the tails that no sum reaches. */
    @Test
    void isNormalForOneComponent() {
        LogGaussianMixture one = new LogGaussianMixture(0.1, 0, 0.3, 0.3, 0);
        for (double earlier : new double[] {0.1, -0.5, 0.9}) {
            double noise = 0.25;
            double memory = Math.exp(-noise * noise / 0.09);
            double mean = 0.1 + memory * (earlier - 0.1);
            double deviation = 0.3 * Math.sqrt(0.5 * -Math.expm1(-2 * noise * noise / 0.09));
            TransitionLaw law = law(one, 1, noise, earlier);
            for (double z : new double[] {-12, -7, -3, -1, 0, 2, 5, 8, 15}) {
                double y = mean + z * deviation;
                assertThat(law.logDensity(y))
                        .as("from %s, %s deviations out", earlier, z)
                        .isCloseTo(-0.5 * z * z - 0.5 * Math.log(2 * Math.PI) - Math.log(deviation), within(1e-4));
                assertThat(z < 0 ? law.cdf(y) : law.survival(y))
                        .isCloseTo(Normals.cdf(-Math.abs(z)), within(1e-4 * Normals.cdf(-Math.abs(z))));
            }
            assertThat(law.mean()).isCloseTo(mean, within(1e-9));
            assertThat(law.variance()).isCloseTo(deviation * deviation, within(1e-9));
            assertThat(law.kurtosis()).isCloseTo(3, within(1e-7));
        }
    }

    static Stream<Resource.Case> cases() {
        return Resource.cases("motion-cases.txt")
                .filter(reference -> reference.quantity().equals("nes.transition"));
    }

    /** Rates go with the square of the noise, so that one time may stand for another. */
    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Resource.Case reference) {
        Values inputs = reference.inputs();
        double years = inputs.number("T");
        for (double t : inputs.numbers("t").toArray()) {
            double noise = inputs.number("h") * Math.sqrt(t / years);
            TransitionLaw law = law(NesQuantities.shape(inputs), years, noise, inputs.number("y0"));
            String name = reference.expected().names().stream()
                    .filter(each -> Double.parseDouble(each.substring(4, each.length() - 1)) == t)
                    .findFirst()
                    .orElseThrow();
            double[] expected = reference.expected().numbers(name).toArray();
            for (int i = 0; i < expected.length; i++) {
                assertThat(law.density(inputs.numbers("y").get(i)))
                        .as("%s %s", name, i)
                        .isCloseTo(expected[i], within(reference.absolute() + reference.relative() * expected[i]));
            }
        }
    }

    /** Finite volumes know nothing of modes. */
    @Test
    void agreesWithFiniteVolumes() {
        double years = 1.0 / 252;
        Doubles points = Doubles.grid(-0.06, 0.06, 13);
        FiniteVolumeProvider provider = new FiniteVolumeProvider();
        Doubles exact = provider.create(provider.options().defaults())
                .evolve(
                        LinearDiffusion.of(new PotentialDiffusion(SHOULDER.potential(years, 0.4))),
                        EvolutionRequest.of(new InitialLaw.PointMass(-0.03), Doubles.of(years), 1e-7)
                                .at(points))
                .snapshots()
                .get(0)
                .density()
                .values();
        TransitionLaw law = law(SHOULDER, years, 0.4, -0.03);
        for (int i = 0; i < points.size(); i++) {
            assertThat(law.density(points.get(i))).as("at %s", points.get(i)).isCloseTo(exact.get(i), within(1e-4));
        }
    }

    /** The table against the eigenfunctions that it holds, between its points. */
    @Test
    void interpolatesTheEigenfunctions() {
        double years = 1.0 / 252;
        ReturnModes modes = ReturnModes.of(SHOULDER, years, 0.5, SOLVER);
        GaussianMixture stationary = modes.stationary();
        Spectrum spectrum = SOLVER.spectrum(SHOULDER.potential(years, 0.5), Boundaries.NATURAL, modes.size() + 1);
        double[] values = new double[modes.size()];
        double worst = 0;
        for (int i = 40; i < modes.grid().size() - 40; i += 7) {
            double y = 0.5 * (modes.grid().point(i) + modes.grid().point(i + 1));
            modes.at(y, values);
            double ground = Math.exp(0.5 * stationary.logDensity(y));
            for (int n = 0; n < values.length; n++) {
                double exact = spectrum.eigenfunctions().get(n + 1).function().applyAsDouble(y);
                worst = Math.max(
                        worst, modes.decays().get(n) * Math.abs(values[n] * ground - exact) * Math.sqrt(years));
            }
        }
        assertThat(worst).isBetween(0.0, 1e-10);
    }
}
