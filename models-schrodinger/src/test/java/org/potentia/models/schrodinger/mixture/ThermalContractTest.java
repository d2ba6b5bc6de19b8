package org.potentia.models.schrodinger.mixture;

import org.potentia.api.model.ModelProvider;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class ThermalContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new ThermalProvider();
    }
}
