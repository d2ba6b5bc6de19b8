package org.potentia.models.manes;

import java.util.stream.Stream;
import org.potentia.api.Services;
import org.potentia.api.Values;
import org.potentia.api.evolve.PropagatorProvider;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.PotentialProvider;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.quantity.Quantity;

/** The quantities about phases, evaluated without any service. */
final class Offered {
    private static final Services NOTHING = new Services() {
        @Override
        public ModelProvider model(String id) {
            throw new IllegalArgumentException("no model " + id);
        }

        @Override
        public PotentialProvider potential(String id) {
            throw new IllegalArgumentException("no potential " + id);
        }

        @Override
        public PropagatorProvider propagator(String id) {
            throw new IllegalArgumentException("no propagator " + id);
        }

        @Override
        public OptimizerProvider optimizer(String id) {
            throw new IllegalArgumentException("no optimizer " + id);
        }
    };

    private Offered() {}

    static Stream<Quantity> all() {
        return Stream.of(
                        new ManesMarketQuantities(),
                        new ManesPhaseQuantities(),
                        new ManesBareQuantities(),
                        new ManesTransitionQuantities())
                .flatMap(provider -> provider.quantities().stream());
    }

    static Values evaluate(String name, Values inputs) {
        return all().filter(quantity -> quantity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .evaluate(inputs, NOTHING);
    }
}
