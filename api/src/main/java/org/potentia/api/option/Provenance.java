package org.potentia.api.option;

import org.potentia.api.ParameterVector;
import org.potentia.api.Provider;
import org.potentia.api.Values;

/**
 * Who made a result, so that it can be made again.
 *
 * @param id the provider's id
 * @param version the provider's version
 * @param options all options or parameters it ran with, by name
 * @since 0.1
 */
public record Provenance(String id, String version, Values options) {
    /**
     * Describes the product of a provider with options.
     *
     * @param provider the provider
     * @param settings the options it ran with
     * @return the provenance
     */
    public static Provenance of(Provider provider, Settings settings) {
        return new Provenance(provider.id(), provider.version(), settings.values());
    }

    /**
     * Describes the product of a provider with parameters.
     *
     * @param provider the provider
     * @param parameters the parameters it has
     * @return the provenance
     */
    public static Provenance of(Provider provider, ParameterVector parameters) {
        return new Provenance(provider.id(), provider.version(), Values.of(parameters.asMap()));
    }
}
