package org.potentia.models.nes;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.potentia.api.Doubles;
import org.potentia.api.Provider;
import org.potentia.api.Values;
import org.potentia.api.model.Horizon;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.Potential;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.api.quantity.QuantityProvider;
import org.potentia.numerics.LogGaussianMixture;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;
import org.potentia.tck.QuantityProviderContract;
import org.potentia.tck.ReturnDistributionContract;
import org.potentia.tck.ReturnModelContract;

/** The contracts of the interfaces that this plugin implements. */
class NesContractTest {
    @Nested
    class Stationary implements ModelProviderContract, ReturnModelContract {
        @Override
        public ModelProvider provider() {
            return new NesProvider();
        }
    }

    @Nested
    class Conditional implements ModelProviderContract, ReturnModelContract {
        @Override
        public ModelProvider provider() {
            return new NesConditionalProvider();
        }
    }

    @Nested
    class PotentialService implements ProviderContract {
        @Override
        public Provider provider() {
            return new LogGaussianMixtureProvider();
        }
    }

    @Nested
    class Laws implements ReturnDistributionContract {
        @Override
        public Map<String, ReturnDistribution> distributions() {
            return Map.of(
                    "asymmetric double well", new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).stationary(1),
                    "half a year", new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).stationary(0.51),
                    "one day", new LogGaussianMixture(0.12, -0.5, 0.1, 0.6, 0.2).stationary(Horizon.TRADING_DAY),
                    "widths a factor 20 apart", new LogGaussianMixture(0.2, -0.3, 0.04, 0.8, 0.3).stationary(0.25),
                    "first component alone", new LogGaussianMixture(0.1, -3, 0.2, 0.5, 0).stationary(0.3),
                    "second component alone", new LogGaussianMixture(0.1, -3, 0.2, 0.5, 1).stationary(0.3),
                    "coinciding components", new LogGaussianMixture(0.05, 0.05, 0.2, 0.2, 0.5).stationary(1),
                    "separate wells", new LogGaussianMixture(0.6, -0.6, 0.1, 0.12, 0.45).stationary(1),
                    "tilted",
                            new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3)
                                    .stationary(1)
                                    .tilted(-2.5));
        }
    }

    @Nested
    class Potentials implements PotentialContract {
        @Override
        public Map<String, Potential> potentials() {
            return Map.of(
                    "default",
                            new LogGaussianMixtureProvider()
                                    .create(new LogGaussianMixtureProvider()
                                            .parameters()
                                            .defaults()),
                    "asymmetric double well", new LogGaussianMixture(0.4, -0.4, 0.2, 0.3, 0.3).potential(1, 0.2),
                    "half a year", new LogGaussianMixture(0.487, -0.864, 0.146, 0.7, 0.624).potential(0.51, 0.83),
                    "one component", new LogGaussianMixture(0.1, -3, 0.2, 0.5, 0).potential(0.3, 0.25),
                    "equal widths", new LogGaussianMixture(0.4, -0.5, 0.3, 0.3, 0.5).potential(1, 0.25));
        }
    }

    @Nested
    class Quantities implements QuantityProviderContract {
        @Override
        public QuantityProvider quantityProvider() {
            return new NesQuantities();
        }

        @Override
        public Map<String, Values> quantityExamples() {
            Values shape = Values.of("mu1", 0.4)
                    .with("mu2", -0.3)
                    .with("s1", 0.2)
                    .with("s2", 0.3)
                    .with("a", 0.3)
                    .with("T", 0.5);
            Values points = shape.with("y", Doubles.of(-0.4, 0, 0.2));
            return Map.of(
                    "nes.weights", shape,
                    "nes.stationary", points,
                    "nes.moments", shape,
                    "nes.potential", points.with("h", 0.2),
                    "nes.nonequilibrium",
                            points.with("y0", -0.1).with("rate", 2).with("t", 0.5));
        }
    }
}
