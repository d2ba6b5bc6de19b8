package org.potentia.models.smfm.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.potentia.api.Doubles;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.EvolutionProblem.Planar;
import org.potentia.api.evolve.PlanarFunction;
import org.potentia.api.evolve.PlanarPropagator;
import org.potentia.api.evolve.PlanarRequest;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.QuantityProviderContract;

class EvolutionQuantitiesTest implements QuantityProviderContract {
    private static final Values NORMAL = Values.of("S", 5.0)
            .with("T", 0.25)
            .with("sigma", 0.5)
            .with("epsilon", 0.2)
            .with("S0", 0.5)
            .with("Sinf", 20.0)
            .with("x", 0.0);

    @Override
    public QuantityProvider quantityProvider() {
        return new EvolutionQuantities();
    }

    @Override
    public Services quantityServices() {
        return new Services() {
            @Override
            public PropagatorProvider propagator(String id) {
                if (!id.equals("pathint")) {
                    throw new IllegalArgumentException("no propagator " + id);
                }
                return new PathintProvider();
            }

            @Override
            public ModelProvider model(String id) {
                throw new IllegalArgumentException("no model " + id);
            }

            @Override
            public PotentialProvider potential(String id) {
                throw new IllegalArgumentException("no potential " + id);
            }

            @Override
            public OptimizerProvider optimizer(String id) {
                throw new IllegalArgumentException("no optimizer " + id);
            }
        };
    }

    @Override
    public Map<String, Values> quantityExamples() {
        return Map.of("smfm.twoFactorEvolution", NORMAL);
    }

    private Values evaluate(Values inputs) {
        return new EvolutionQuantities().quantities().get(0).evaluate(inputs, quantityServices());
    }

    /** With x = 0 the variance is that of the integrated variance, F^2 (sigma^2 T + epsilon^2 T^2 / 2). */
    @Test
    void varianceOfANormalPriceIsTheIntegratedOne() {
        Values output = evaluate(NORMAL);
        assertThat(output.number("varianceS")).isCloseTo(0.25 * (0.0625 + 0.00125), within(1e-8));
        assertThat(output.number("meanS")).isCloseTo(5, within(1e-10));
        assertThat(output.number("varianceSigma")).isCloseTo(0.01, within(1e-7));
        assertThat(output.number("mass")).isCloseTo(1, within(1e-11));
        assertThat(output.number("sigmaMin")).isEqualTo(5e-4);
        assertThat(output.text("shortfall")).isEmpty();
        Doubles prices = output.numbers("prices");
        Doubles density = output.numbers("density");
        double sum = 0;
        for (int i = 0; i + 1 < prices.size(); i++) {
            sum += 0.5 * (prices.get(i + 1) - prices.get(i)) * (density.get(i) + density.get(i + 1));
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    @Tag("slow")
    @Test
    void discountedPriceIsAMartingale() {
        Values output = evaluate(
                NORMAL.with("x", 0.5).with("rho", -0.5).with("mu", 0.05).with("sigmaMin", 0.01));
        assertThat(output.number("meanS")).isCloseTo(5 * Math.exp(0.0125), within(1e-5));
        assertThat(output.number("covariance")).isNegative();
        assertThat(output.number("sigmaMin")).isEqualTo(0.01);
    }

    @Test
    void badInputsAreRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(NORMAL.with("sigmaMin", 0.6)))
                .withMessageContaining("sigmaMin");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(NORMAL.with("S", 25.0)))
                .withMessageContaining("move Sinf");
    }

    /** The most probable path alone against the density by the propagator, both factors. */
    @Tag("slow")
    @Test
    void wkbjKernelAgreesWithThePropagatedDensity() {
        TwoFactor model =
                new TwoFactor(LinearDrift.proportionalTo(0.05), new SmoothNoise(0.5, 20, 0.3), 0.1, 0.3, -0.4, 5e-4);
        PropagatorProvider provider = new PathintProvider();
        PlanarPropagator solver =
                (PlanarPropagator) provider.create(provider.options().defaults());
        double time = 0.1;
        PlanarFunction density = solver.evolve(Planar.of(model), new PlanarRequest(4, 0.5, Doubles.of(time), 1e-3))
                .snapshots()
                .get(0)
                .density();
        double height = density.values().stream().max().orElseThrow();
        WkbjKernel kernel = new WkbjKernel(new PricePlane(model), time, 8);
        int compared = 0;
        for (int i = 0; i < density.x().size(); i += density.x().size() / 12) {
            for (int j = 0; j < density.y().size(); j += density.y().size() / 12) {
                if (density.value(i, j) > 0.2 * height) {
                    double mine = Math.exp(kernel.from(new double[] {4, 0.5}, new double[] {
                                density.x().get(i), density.y().get(j)
                            })
                            .logDensity());
                    assertThat(mine / density.value(i, j)).isCloseTo(1, within(0.01));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(4);
    }
}
