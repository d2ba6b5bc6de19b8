package org.potentia.models.baseline;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class TruncatedLevyContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new TruncatedLevyProvider();
    }
}
