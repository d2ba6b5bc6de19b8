package org.potentia.models.manes;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class ManesContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new ManesProvider();
    }
}
