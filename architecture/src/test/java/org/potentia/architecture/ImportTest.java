package org.potentia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Guards the rules: an importer that skips class files it does not understand would make every rule hold. */
class ImportTest {
    static Set<String> modules() {
        return Modules.all().keySet();
    }

    @Test
    void allModulesAreOnTheClassPath() {
        assertThat(modules())
                .containsExactly(
                        "org.potentia.api",
                        "org.potentia.app",
                        "org.potentia.models.baseline",
                        "org.potentia.models.manes",
                        "org.potentia.models.nes",
                        "org.potentia.models.qgauss",
                        "org.potentia.models.schrodinger",
                        "org.potentia.models.smfm",
                        "org.potentia.numerics",
                        "org.potentia.optimizers.asa",
                        "org.potentia.optimizers.commons",
                        "org.potentia.potentials",
                        "org.potentia.problems",
                        "org.potentia.solvers.finitevolume",
                        "org.potentia.solvers.langevin",
                        "org.potentia.solvers.pathint",
                        "org.potentia.solvers.spectral",
                        "org.potentia.tck",
                        "org.potentia.workbench");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyClassFileIsImported(String module) {
        assertThat(Modules.all().get(module).classes()).isNotEmpty().allMatch(Classes.ALL::contain);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleKeepsToItsPackages(String module) {
        assertThat(Modules.all().get(module).classes()).allMatch(name -> name.startsWith(module + "."));
    }

    @Test
    void nothingElseIsImported() {
        assertThat(Classes.ALL.stream().filter(type -> !type.getSimpleName().equals("package-info")))
                .hasSize(Modules.all().values().stream()
                        .mapToInt(module -> module.classes().size())
                        .sum());
    }
}
