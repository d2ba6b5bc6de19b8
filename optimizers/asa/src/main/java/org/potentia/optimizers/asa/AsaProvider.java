package org.potentia.optimizers.asa;

import org.potentia.api.Citation;
import org.potentia.api.optimize.OptimizerProvider;
import org.potentia.api.option.OptionSpace;
import org.potentia.api.option.Settings;

/**
 * Adaptive Simulated Annealing: for many optima, without derivatives, with a guarantee in the limit.
 *
 * @since 0.1
 */
public final class AsaProvider implements OptimizerProvider {
    /** Makes the provider. */
    public AsaProvider() {}

    @Override
    public String id() {
        return "asa";
    }

    @Override
    public String title() {
        return "Adaptive Simulated Annealing";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "L. Ingber",
                1989,
                "Very fast simulated re-annealing",
                "Mathematical and Computer Modelling 12(8), 967-973, doi:10.1016/0895-7177(89)90202-1");
    }

    @Override
    public OptionSpace options() {
        return OptionTable.SPACE;
    }

    @Override
    public Asa create(Settings settings) {
        settings.requireOf(OptionTable.SPACE, id());
        return Asa.of(new AsaOptions(settings));
    }
}
