package org.potentia.models.baseline;

import java.util.Map;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.tck.ReturnDistributionContract;

/** Mixtures whose weights and scales are as uneven as those of simulated paths, with few components, for the checks take long. */
class StudentTMixtureContractTest implements ReturnDistributionContract {
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.of(
                "usual", mixture(7.6),
                "no kurtosis", mixture(3.5),
                "hardly a variance", mixture(2.05),
                "nearly normal", mixture(500));
    }

    /** That of the table of density and tail. */
    @Override
    public double distributionTolerance() {
        return 1e-7;
    }

    private static ReturnDistribution mixture(double nu) {
        return new StudentTMixture(
                0.01,
                new double[] {0.02, 0, 0.05, 0.3, 1.5},
                new double[] {0.03, 0.02, 0.04, 0.2, 0.4},
                new double[] {1, 1.5, 0.3, 0.01, 1e-5},
                new StudentTTable(nu));
    }
}
