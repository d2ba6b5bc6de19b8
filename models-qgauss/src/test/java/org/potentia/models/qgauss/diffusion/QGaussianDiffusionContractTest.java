package org.potentia.models.qgauss.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.UnconditionalReturnModel;
import org.potentia.tck.ModelProviderContract;
import org.potentia.tck.ReturnModelContract;

class QGaussianDiffusionContractTest implements ModelProviderContract, ReturnModelContract {
    @Override
    public ModelProvider provider() {
        return new QGaussianDiffusionProvider();
    }

    @Test
    void widthGrowsWithThePowerOfTheHorizon() {
        UnconditionalReturnModel model = (UnconditionalReturnModel)
                provider().create(provider().parameters().vector(0, 1.5, 1.6, 0.1));

        double ratio = model.returns(8.0 / 252).quantile(0.9)
                / model.returns(1.0 / 252).quantile(0.9);
        assertThat(ratio).isCloseTo(Math.pow(8, 1 / 1.6), within(1e-10));
    }
}
