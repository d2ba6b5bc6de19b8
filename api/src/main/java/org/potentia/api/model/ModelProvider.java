package org.potentia.api.model;

import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;

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
}
