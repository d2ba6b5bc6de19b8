package org.potentia.models.manes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleTest {

    @Test
    void testsRunInsideTheNamedModule() {
        assertThat(ModuleTest.class.getModule().getName()).isEqualTo("org.potentia.models.manes");
    }
}
