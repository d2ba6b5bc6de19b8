package org.potentia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Requires;
import org.junit.jupiter.api.Test;

class ModuleTest {
    @Test
    void testsRunInsideTheNamedModule() {
        assertThat(ModuleTest.class.getModule().getName()).isEqualTo("org.potentia.api");
    }

    @Test
    void needsJavaBaseAloneAtRunTime() {
        assertThat(ModuleTest.class.getModule().getDescriptor().requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }
}
