package org.potentia.models.baseline;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;

class LognormalMixtureContractTest implements ModelProviderContract {
    @Override
    public ModelProvider provider() {
        return new LognormalMixtureProvider();
    }
}
