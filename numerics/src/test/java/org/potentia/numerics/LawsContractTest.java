package org.potentia.numerics;

import java.util.Map;
import org.potentia.api.model.ReturnDistribution;
import org.potentia.tck.ReturnDistributionContract;

class LawsContractTest implements ReturnDistributionContract {
    /** Ordinary laws, and the limits: each lost moment, nearly normal, components that coincide, vanish, or lie far apart. */
    @Override
    public Map<String, ReturnDistribution> distributions() {
        return Map.ofEntries(
                Map.entry("student-t 0.3", new StudentT(0, 1, 0.3)),
                Map.entry("student-t 1", new StudentT(0, 1, 1)),
                Map.entry("student-t 2", new StudentT(0, 1, 2)),
                Map.entry("student-t 3.5", new StudentT(0.001, 0.01, 3.5)),
                Map.entry("student-t 4", new StudentT(-1, 0.01, 4)),
                Map.entry("student-t 30", new StudentT(0, 1, 30)),
                Map.entry("student-t 1e8", new StudentT(0, 1, 1e8)),
                Map.entry("one component", mixture(new double[] {1}, new double[] {0.001}, new double[] {1e-4})),
                Map.entry(
                        "two components",
                        mixture(new double[] {0.8, 0.2}, new double[] {0, -0.01}, new double[] {1e-4, 9e-4})),
                Map.entry("components that coincide", mixture(new double[] {0.5, 0.5}, new double[2], new double[] {1, 1
                })),
                Map.entry(
                        "a component without weight",
                        mixture(new double[] {1, 0}, new double[] {0, 3}, new double[] {1, 1e-4})),
                Map.entry(
                        "components far apart",
                        mixture(new double[] {0.3, 0.4, 0.3}, new double[] {-8, 0, 5}, new double[] {1, 0.01, 0.25})));
    }

    private static GaussianMixture mixture(double[] weights, double[] means, double[] variances) {
        return GaussianMixture.of(weights, means, variances);
    }
}
