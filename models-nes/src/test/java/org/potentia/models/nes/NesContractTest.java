package org.potentia.models.nes;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class NesContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new NesProvider();
    }
}
