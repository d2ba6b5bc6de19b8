package org.potentia.workbench.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.potentia.api.Citation;
import org.potentia.api.ParameterSpace;
import org.potentia.api.ParameterVector;
import org.potentia.api.model.Model;
import org.potentia.api.model.ModelProvider;
import org.potentia.api.model.OptionModel;
import org.potentia.api.model.PotentialModel;
import org.potentia.api.model.UnconditionalReturnModel;

class CapabilityTest {
    private interface Everything extends UnconditionalReturnModel, OptionModel, PotentialModel {}

    private record Toy(Class<? extends Model> modelType) implements ModelProvider {
        @Override
        public String id() {
            return "toy";
        }

        @Override
        public String title() {
            return "Toy";
        }

        @Override
        public Citation citation() {
            return new Citation("Toy", 2026, "A toy", "none");
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.EMPTY;
        }

        @Override
        public String equation() {
            return "none";
        }

        @Override
        public Model create(ParameterVector vector) {
            return () -> vector;
        }
    }

    @Test
    void readsCapabilitiesFromTheTypeOfTheModels() {
        assertThat(Capability.of(new Toy(Everything.class)))
                .containsExactly(Capability.RETURNS, Capability.OPTIONS, Capability.POTENTIAL);
        assertThat(Capability.of(new Toy(Model.class))).isEmpty();
    }

    @Test
    void isWrittenInLowerCase() {
        assertThat(Capability.DYNAMICS).hasToString("dynamics");
    }
}
