package org.potentia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule can fail: beside these tests stand classes that break each of them on purpose. */
class PlantedViolationsTest {
    private static final JavaClasses PLANTED = planted();

    static Stream<ArchRule> rules() {
        return Stream.of(
                DependencyRulesTest.THE_API_STANDS_ALONE,
                DependencyRulesTest.NUMERICS_DEPENDS_ON_THE_API_AND_COMMONS_ONLY,
                DependencyRulesTest.PLUGINS_DO_NOT_SEE_ONE_ANOTHER,
                DependencyRulesTest.PLUGINS_DO_NOT_KNOW_THE_WORKBENCH_THE_APP_OR_THE_CONTRACT_TESTS,
                DependencyRulesTest.THE_API_AND_NUMERICS_KNOW_NOBODY_ABOVE_THEM,
                DependencyRulesTest.THE_WORKBENCH_DOES_NOT_KNOW_THE_APP,
                DependencyRulesTest.NOBODY_DEPENDS_ON_PLUGINS,
                DependencyRulesTest.ONLY_THE_REGISTRY_LOOKS_SERVICES_UP,
                DependencyRulesTest.ONLY_THE_APP_KNOWS_THE_INJECTOR,
                DependencyRulesTest.THE_CONTRACT_TESTS_KNOW_ONLY_THE_API_AND_THE_PROBLEMS,
                DependencyRulesTest.PACKAGES_OF_THE_API_HAVE_NO_CYCLES,
                DependencyRulesTest.THE_ROOT_PACKAGE_OF_THE_API_STANDS_BENEATH,
                DependencyRulesTest.PACKAGES_OF_THE_OTHER_MODULES_HAVE_NO_CYCLES,
                CodeRulesTest.ONLY_THE_APP_WRITES_TO_THE_CONSOLE,
                CodeRulesTest.NOTHING_SAYS_UNSUPPORTED,
                CodeRulesTest.RANDOMNESS_COMES_IN_AS_AN_ARGUMENT,
                CodeRulesTest.MATHEMATICS_DOES_NOT_KNOW_THE_DATE,
                CodeRulesTest.NOTHING_HOLDS_STATE_THAT_CAN_BE_SWAPPED,
                CodeRulesTest.PLUGINS_SHOW_THEIR_PROVIDERS_AND_WHAT_THE_API_KNOWS,
                CodeRulesTest.PROVIDERS_ARE_PUBLIC_AND_STATELESS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleNoticesThatItIsBroken(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static JavaClasses planted() {
        URI tests;
        try {
            tests = PlantedViolationsTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return new ClassFileImporter()
                .importPath(Path.of(tests))
                .that(resideOutsideOfPackage("org.potentia.architecture"));
    }
}
