package org.potentia.models.schrodinger.modality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ModeTreeTest {
    @Test
    void branchesSplitAtTheCriticalBandwidths() {
        Sample sample = Sample.of(Samples.HUMPS);
        ModeTree tree = ModeTree.of(sample, 2, 0.1, 40);
        assertThat(tree.branches()).hasSize(40);
        assertThat(tree.branches().get(0).bandwidth()).isEqualTo(2);
        assertThat(tree.branches().get(39).bandwidth()).isCloseTo(0.1, within(1e-15));
        for (ModeTree.Branches each : tree.branches()) {
            int expected = 1;
            while (CriticalBandwidth.of(sample, expected).bandwidth() > each.bandwidth()) {
                expected++;
            }
            assertThat(each.modes().size()).isEqualTo(expected);
        }
    }

    @Test
    void refusesBandwidthsInTheWrongOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModeTree.of(Sample.of(1, 2), 0.1, 0.2, 5))
                .withMessage("widest bandwidth = 0.1, must be finite and above the narrowest, 0.2");
    }
}
