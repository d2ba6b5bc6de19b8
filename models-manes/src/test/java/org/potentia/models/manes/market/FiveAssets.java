package org.potentia.models.manes.market;

import java.util.List;
import java.util.stream.IntStream;
import org.potentia.numerics.LogGaussianMixture;

/** The markets of the reference cases manes-021 to manes-024. */
final class FiveAssets {
    static final List<LogGaussianMixture> ASSETS = List.of(
            new LogGaussianMixture(0.3, -0.2, 0.15, 0.2, 0.4),
            new LogGaussianMixture(0.35, -0.23, 0.17, 0.18, 0.45),
            new LogGaussianMixture(0.4, -0.26, 0.19, 0.16, 0.5),
            new LogGaussianMixture(0.45, -0.29, 0.21, 0.14, 0.55),
            new LogGaussianMixture(0.5, -0.32, 0.23, 0.12, 0.6));

    private FiveAssets() {}

    static HeterogeneousMarket at(double noise) {
        return HeterogeneousMarket.of(ASSETS, 1, noise, 0.5);
    }

    static HeterogeneousMarket many(int count, double noise) {
        return HeterogeneousMarket.of(
                IntStream.range(0, count)
                        .mapToObj(i -> new LogGaussianMixture(
                                0.25 + 0.15 * Math.sin(i),
                                -0.30 + 0.10 * Math.cos(2 * i),
                                0.15 + 0.05 * Math.sin(3 * i),
                                0.20 + 0.06 * Math.cos(5 * i),
                                0.45 + 0.10 * Math.sin(7 * i)))
                        .toList(),
                1,
                noise,
                0.5);
    }
}
