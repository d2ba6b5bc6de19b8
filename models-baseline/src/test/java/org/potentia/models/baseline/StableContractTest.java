package org.potentia.models.baseline;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class StableContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new StableProvider();
    }
}
