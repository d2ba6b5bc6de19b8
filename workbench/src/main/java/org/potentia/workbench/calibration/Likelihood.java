package org.potentia.workbench.calibration;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.potentia.api.ComputationException;
import org.potentia.api.Doubles;
import org.potentia.api.ParameterSpace;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.model.ReturnSample;
import org.potentia.api.optimize.Objective;

/** The negative log-likelihood of a model over a search box. NaN where there is no finite likelihood. */
final class Likelihood implements Objective {
    private final ModelProvider provider;
    private final ParameterSpace space;
    private final SearchBox box;
    private final ReturnSample sample;
    private final AtomicReference<@Nullable RuntimeException> firstFault = new AtomicReference<>();

    Likelihood(ModelProvider provider, SearchBox box, ReturnSample sample) {
        this.provider = provider;
        this.space = provider.parameters();
        this.box = box;
        this.sample = sample;
    }

    @Override
    public double value(double[] point) {
        return at(box.values(point));
    }

    double at(Doubles values) {
        try {
            double negative = -model(values).logLikelihood(sample);
            return Double.isFinite(negative) ? negative : Double.NaN;
        } catch (IllegalArgumentException | ComputationException e) {
            // the optimizer is promised a number: a point for which there is no model counts as invalid
            return Double.NaN;
        } catch (RuntimeException e) {
            // a fault of the program; other points may do, and if none does the user hears of it
            firstFault.compareAndSet(null, e);
            return Double.NaN;
        }
    }

    /** The first failure that is neither a refusal of the point nor a computation without result, but a fault of the model's program. */
    Optional<RuntimeException> firstFault() {
        return Optional.ofNullable(firstFault.get());
    }

    private ReturnModel model(Doubles values) {
        Model model = provider.create(space.vector(values.toArray()));
        return (ReturnModel) Objects.requireNonNull(model, "create returned null");
    }
}
