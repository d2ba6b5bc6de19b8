package org.potentia.models.planted;

import java.util.List;
import org.potentia.api.quantity.Quantity;
import org.potentia.api.quantity.QuantityProvider;

/** Breaks a rule on purpose: a provider that remembers. */
public final class StatefulQuantities implements QuantityProvider {
    int calls;

    @Override
    public List<Quantity> quantities() {
        calls++;
        return List.of();
    }
}
