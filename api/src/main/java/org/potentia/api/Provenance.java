package org.potentia.api;

/**
 * Who made a result, so that it can be made again.
 *
 * @param id the provider's id
 * @param version the provider's version
 * @param options the options it ran with
 * @since 0.1
 */
public record Provenance(String id, String version, ParameterVector options) {
    /**
     * Describes a provider's product.
     *
     * @param provider the provider
     * @param options the options it ran with
     * @return the provenance
     */
    public static Provenance of(Provider provider, ParameterVector options) {
        return new Provenance(provider.id(), provider.version(), options);
    }
}
