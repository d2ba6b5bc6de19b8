package org.potentia.api.model;

import java.util.Set;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;
import org.potentia.api.Services;

/**
 * The service that makes a model from parameters. A provider that knows good starting points for a fit implements {@link ReturnEstimator}
 * too.
 *
 * @since 0.1
 */
public interface ModelProvider extends Provider {
    /**
     * Returns the parameters of the model.
     *
     * @return their space
     */
    ParameterSpace parameters();

    /**
     * Returns the equation of motion or the law of returns in words and symbols, for {@code describe}.
     *
     * @return a sentence or two
     */
    String equation();

    /**
     * Returns the type of the models it makes: the capability interfaces that this type implements are what the model can do.
     *
     * @return the class or interface of the products
     */
    Class<? extends Model> modelType();

    /**
     * Makes the model.
     *
     * @param parameters a vector of {@link #parameters()}
     * @return the model, an instance of {@link #modelType()}
     * @throws IllegalArgumentException if the vector belongs to another space
     */
    Model create(ParameterVector parameters);

    /**
     * Names the propagators and optimizers of other plugins that its models compute with. A model of which one is missing is not offered.
     *
     * @return their ids; none unless said otherwise
     */
    default Set<String> needs() {
        return Set.of();
    }

    /**
     * Says whether the model is compared with others when none is named. One whose fit takes long, or whose law at one horizon is that of another
     * model, is better asked for by its name.
     *
     * @return true if it is; unless said otherwise, true for models that {@link #needs() need} no other plugin
     */
    default boolean comparedUnnamed() {
        return needs().isEmpty();
    }

    /**
     * Hands over the services of other plugins, for providers whose models {@link #needs() need} them. Called once, before the provider is
     * used; the services answer when models are made, not yet during this call.
     *
     * @param services the services
     * @return a provider that computes with them, otherwise equal to this one, which stays as it is; this one unless said otherwise
     */
    default ModelProvider with(Services services) {
        return this;
    }
}
