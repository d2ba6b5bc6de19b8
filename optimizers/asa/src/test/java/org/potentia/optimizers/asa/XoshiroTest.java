package org.potentia.optimizers.asa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class XoshiroTest {
    /** First outputs of the authors' C code (prng.di.unimi.it, xoshiro256plusplus.c) from the state 1, 2, 3, 4. */
    @Test
    void givesTheNumbersOfItsAuthors() {
        Xoshiro random = Xoshiro.at(new long[] {1, 2, 3, 4});
        assertThat(new long[] {
                    random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()
                })
                .containsExactly(
                        41943041L,
                        58720359L,
                        3588806011781223L,
                        3591011842654386L,
                        Long.parseUnsignedLong("9228616714210784205"));
    }

    @Test
    void goesOnFromASavedState() {
        Xoshiro random = Xoshiro.seeded(7);
        random.nextDouble();
        Xoshiro saved = Xoshiro.at(random.state());
        for (int i = 0; i < 100; i++) {
            assertThat(saved.nextLong()).isEqualTo(random.nextLong());
        }
    }

    @Test
    void seedsGiveDifferentNumbersInTheUnitInterval() {
        Xoshiro one = Xoshiro.seeded(0);
        Xoshiro other = Xoshiro.seeded(1);
        for (int i = 0; i < 1000; i++) {
            double u = one.nextDouble();
            assertThat(u).isBetween(0.0, 1 - 0x1p-53).isNotEqualTo(other.nextDouble());
        }
    }

    @Test
    void refusesAStateThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Xoshiro.at(new long[4]))
                .withMessageContaining("must have four numbers that are not all 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Xoshiro.at(new long[] {1, 2, 3}));
    }
}
