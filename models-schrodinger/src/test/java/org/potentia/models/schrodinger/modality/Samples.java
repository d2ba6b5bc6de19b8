package org.potentia.models.schrodinger.modality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Samples of the tests. */
final class Samples {
    /** Made up for the reference cases sc-034, sc-036 and sc-044. */
    static final double[] TWELVE = {-2.1, -1.8, -1.75, -1.2, -0.9, -0.2, 0.1, 0.4, 1.1, 1.3, 1.9, 2.6};

    /** Made up for the reference case sc-037: two humps. */
    static final double[] HUMPS = {
        -1.92, -1.71, -1.55, -1.48, -1.31, -1.22, -1.05, -0.97, -0.66, -0.31, 0.02, 0.28, 0.74, 0.88, 1.03, 1.12, 1.27,
        1.36, 1.49, 1.63, 1.88, 2.15
    };

    /** Made up for the reference cases sc-035, sc-038 and sc-039: ties and one outlier. */
    static final double[] TIES = {
        -1.55, -1.55, -1.35, -1.3, -1.25, -1.15, -1.1, -0.95, -0.95, -0.65, -0.65, -0.6, -0.5, -0.4, 0.1, 0.25, 0.55,
        0.75, 0.85, 0.85, 1.05, 1.15, 1.25, 1.3, 1.3, 1.95, 2.4, 4.3
    };

    private Samples() {}

    /** Of 2400 drawn numbers: 0.01 times Student's t with 4 degrees of freedom. */
    static Sample heavyTailed() {
        return column(0);
    }

    /** Of 2400 drawn numbers: an equal mixture of normal laws at ±0.015 with standard deviation 0.007. */
    static Sample twoHumps() {
        return column(1);
    }

    private static Sample column(int number) {
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("two-samples.csv"))) {
            return Sample.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[number]))
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
