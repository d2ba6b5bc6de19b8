package org.potentia.api.quantity;

import java.util.List;

/**
 * The service that offers quantities by name. The registry refuses a name that two providers offer.
 *
 * @since 0.1
 */
public interface QuantityProvider {
    /**
     * Lists the quantities.
     *
     * @return the quantities on offer, in the order in which a reader would want them
     */
    List<Quantity> quantities();
}
