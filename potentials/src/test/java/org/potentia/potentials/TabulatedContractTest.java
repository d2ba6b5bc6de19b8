package org.potentia.potentials;

import java.util.Map;
import org.potentia.api.Doubles;
import org.potentia.api.Provider;
import org.potentia.api.evolve.GridFunction;
import org.potentia.api.model.Potential;
import org.potentia.tck.PotentialContract;
import org.potentia.tck.ProviderContract;

class TabulatedContractTest implements ProviderContract, PotentialContract {
    private static final TabulatedProvider PROVIDER = new TabulatedProvider();

    @Override
    public Provider provider() {
        return PROVIDER;
    }

    @Override
    public Map<String, Potential> potentials() {
        GridFunction few = new GridFunction(Doubles.of(-2, 0.6, 3), Doubles.of(1, 0, 4));
        return Map.of(
                "the example",
                PROVIDER.create(PROVIDER.parameters().defaults()),
                "three points",
                PROVIDER.create(PROVIDER.parameters().defaults(), few.points(), few.values()));
    }

    /** Between the points of the tables: the curvature jumps at them. */
    @Override
    public Doubles potentialStates() {
        return Doubles.grid(-0.49, 0.49, 41);
    }
}
