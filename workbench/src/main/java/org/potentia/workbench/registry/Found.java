package org.potentia.workbench.registry;

import java.util.Optional;

/**
 * A provider that could be constructed.
 *
 * @param service its service
 * @param provider the provider
 * @param origin where it comes from
 */
record Found<P>(Service<P> service, P provider, Origin origin) {
    /** Says that it cannot be used after all. */
    BrokenPlugin broken(Optional<String> id, String reason) {
        return new BrokenPlugin(provider.getClass().getName(), service.kind(), id, origin, reason);
    }
}
