package org.potentia.workbench.registry;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.potentia.api.model.DiffusionModel;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.ReturnModel;
import org.potentia.api.valuation.OptionValuer;

/**
 * What a model can do beyond carrying its parameters, as told by the interfaces that its type implements.
 *
 * @since 0.1
 */
public enum Capability {
    /** It gives laws of returns. */
    RETURNS(ReturnModel.class),
    /** It prices European options. */
    OPTIONS(OptionModel.class),
    /** It values single options, also those that may be exercised early. */
    VALUATION(OptionValuer.class),
    /** Its state follows a diffusion that propagators can evolve. */
    DYNAMICS(DiffusionModel.class),
    /** Its returns move in a potential. */
    POTENTIAL(PotentialModel.class);

    private final Class<? extends Model> type;

    Capability(Class<? extends Model> type) {
        this.type = type;
    }

    /**
     * Lists what the models of a provider can do.
     *
     * @param provider the provider
     * @return the capabilities, in the order of this enumeration
     */
    public static Set<Capability> of(ModelProvider provider) {
        Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
        for (Capability capability : values()) {
            if (capability.type.isAssignableFrom(provider.modelType())) {
                capabilities.add(capability);
            }
        }
        return Collections.unmodifiableSet(capabilities);
    }

    /**
     * Returns the word for tables.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
