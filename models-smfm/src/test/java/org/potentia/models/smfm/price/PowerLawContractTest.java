package org.potentia.models.smfm.price;

import org.potentia.api.model.ModelProvider;
import org.potentia.models.smfm.Solvers;
import org.potentia.solvers.pathint.PathintProvider;
import org.potentia.tck.ModelProviderContract;

class PowerLawContractTest implements ModelProviderContract {
    @Override
    public ModelProvider provider() {
        return new PowerLawProvider().with(Solvers.of(new PathintProvider()));
    }
}
