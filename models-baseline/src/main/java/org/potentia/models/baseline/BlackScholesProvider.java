package org.potentia.models.baseline;

import org.potentia.api.Citation;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionModel;

/**
 * The model of Black, Scholes and Merton: \( dS = (r - q) S\,dt + \sigma S\,dW \) under the pricing measure. One volatility \( \sigma \) per
 * square root of year for all strikes and expiries; what a smile is measured against.
 *
 * @since 0.1
 */
public final class BlackScholesProvider implements ModelProvider {
    private static final ParameterSpace SPACE =
            ParameterSpace.of(OptionParameters.volatility("sigma", "σ", "volatility", 0.2));

    /** Makes the provider. */
    public BlackScholesProvider() {}

    @Override
    public String id() {
        return "black-scholes";
    }

    @Override
    public String title() {
        return "Black-Scholes";
    }

    @Override
    public Citation citation() {
        return new Citation(
                "F. Black, M. Scholes",
                1973,
                "The pricing of options and corporate liabilities",
                "Journal of Political Economy 81(3), 637-654, doi:10.1086/260062");
    }

    @Override
    public ParameterSpace parameters() {
        return SPACE;
    }

    @Override
    public String equation() {
        return "Under the pricing measure dS = (r - q) S dt + σ S dW.";
    }

    @Override
    public Class<? extends Model> modelType() {
        return OptionModel.class;
    }

    @Override
    public Model create(ParameterVector parameters) {
        Starts.check(parameters, SPACE, id());
        return new BlackScholesModel(parameters);
    }
}
