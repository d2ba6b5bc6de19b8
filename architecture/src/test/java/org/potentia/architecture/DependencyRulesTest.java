package org.potentia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.potentia.api.Services;

/** Who may know whom: one rule for each sentence of the architecture page. */
class DependencyRulesTest {
    private static final String API = "org.potentia.api..";
    private static final String NUMERICS = "org.potentia.numerics..";
    private static final String WORKBENCH = "org.potentia.workbench..";
    private static final String REGISTRY = "org.potentia.workbench.registry..";
    private static final String APP = "org.potentia.app..";
    private static final String TCK = "org.potentia.tck..";
    private static final String PROBLEMS = "org.potentia.problems..";
    private static final String[] PLUGINS = {
        "org.potentia.models..", "org.potentia.optimizers..", "org.potentia.potentials..", "org.potentia.solvers.."
    };
    private static final String[] INJECTION = {"com.google.inject..", "jakarta.inject..", "javax.inject.."};

    private static final JavaClasses CLASSES = Classes.ALL;

    static final ArchRule THE_API_STANDS_ALONE = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(API, "java.lang..", "java.util..", "org.jspecify..")
            .because("a plugin must compile against the api jar with nothing else, and run with java.base alone");

    @Test
    void theApiStandsAlone() {
        THE_API_STANDS_ALONE.check(CLASSES);
    }

    static final ArchRule NUMERICS_DEPENDS_ON_THE_API_AND_COMMONS_ONLY = classes()
            .that()
            .resideInAPackage(NUMERICS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(NUMERICS, API, "java..", "org.apache.commons..", "org.jspecify..")
            .because("every plugin may stand on it, and takes what it needs along");

    @Test
    void numericsDependsOnTheApiAndCommonsOnly() {
        NUMERICS_DEPENDS_ON_THE_API_AND_COMMONS_ONLY.check(CLASSES);
    }

    static final ArchRule PLUGINS_DO_NOT_SEE_ONE_ANOTHER = slices().matching(
                    "org.potentia.(models|optimizers|solvers).(*)..")
            .should()
            .notDependOnEachOther()
            .because("a distribution carries just the plugins a team wants");

    @Test
    void pluginsDoNotSeeOneAnother() {
        PLUGINS_DO_NOT_SEE_ONE_ANOTHER.check(CLASSES);
    }

    static final ArchRule PLUGINS_DO_NOT_KNOW_THE_WORKBENCH_THE_APP_OR_THE_CONTRACT_TESTS = noClasses()
            .that()
            .resideInAnyPackage(PLUGINS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WORKBENCH, APP, TCK)
            .because("arrows run one way only, and a plugin must work under any program that reads the API");

    @Test
    void pluginsDoNotKnowTheWorkbenchTheAppOrTheContractTests() {
        PLUGINS_DO_NOT_KNOW_THE_WORKBENCH_THE_APP_OR_THE_CONTRACT_TESTS.check(CLASSES);
    }

    static final ArchRule THE_API_AND_NUMERICS_KNOW_NOBODY_ABOVE_THEM = noClasses()
            .that()
            .resideInAnyPackage(API, NUMERICS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Stream.of(Stream.of(WORKBENCH, APP, TCK), Stream.of(PLUGINS))
                    .flatMap(packages -> packages)
                    .toArray(String[]::new))
            .because("arrows run one way only");

    @Test
    void theApiAndNumericsKnowNobodyAboveThem() {
        THE_API_AND_NUMERICS_KNOW_NOBODY_ABOVE_THEM.check(CLASSES);
    }

    static final ArchRule THE_WORKBENCH_DOES_NOT_KNOW_THE_APP = noClasses()
            .that()
            .resideInAPackage(WORKBENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(APP, TCK)
            .because("the workbench is the library behind every face, and the app is only one of them");

    @Test
    void theWorkbenchDoesNotKnowTheApp() {
        THE_WORKBENCH_DOES_NOT_KNOW_THE_APP.check(CLASSES);
    }

    static final ArchRule NOBODY_DEPENDS_ON_PLUGINS = noClasses()
            .that()
            .resideInAnyPackage(API, NUMERICS, WORKBENCH, APP, TCK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PLUGINS)
            .because("the app compiles and runs with no plugin, and finds each by its service");

    @Test
    void nobodyDependsOnPlugins() {
        NOBODY_DEPENDS_ON_PLUGINS.check(CLASSES);
    }

    @Test
    void noPluginIsNamedInTheAppOrTheWorkbench() {
        for (String module : List.of("org.potentia.app", "org.potentia.workbench")) {
            assertThat(filesThatName(
                            Modules.all().get(module),
                            "org.potentia.models",
                            "org.potentia.optimizers",
                            "org.potentia.potentials",
                            "org.potentia.solvers"))
                    .as(
                            "files of %s with the name of a plugin in them, because a name in a text binds as an import does",
                            module)
                    .isEmpty();
        }
    }

    /** Looks for texts in class files and resources; class names in class files have slashes. */
    private static List<String> filesThatName(Modules.Found module, String... names) {
        return module.look(root -> {
            List<String> guilty = new ArrayList<>();
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace('/', '.');
                    if (Stream.of(names).anyMatch(text::contains)) {
                        guilty.add(file.toString());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return guilty;
        });
    }

    @Test
    void theSearchForNamesFindsThemWhereTheyAre() {
        assertThat(filesThatName(Modules.all().get("org.potentia.models.nes"), "org.potentia.models"))
                .isNotEmpty();
    }

    static final ArchRule ONLY_THE_REGISTRY_LOOKS_SERVICES_UP = noClasses()
            .that()
            .resideOutsideOfPackage(REGISTRY)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ServiceLoader.class)
            .because("there is one place that decides what is found, what is broken, and what claims the same id");

    @Test
    void onlyTheRegistryLooksServicesUp() {
        ONLY_THE_REGISTRY_LOOKS_SERVICES_UP.check(CLASSES);
        assertThat(CLASSES.that(resideInAPackage(REGISTRY)))
                .as("classes of the registry that use the service loader")
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(ServiceLoader.class)));
    }

    static final ArchRule ONLY_THE_APP_KNOWS_THE_INJECTOR = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INJECTION)
            .because("everything else is plain Java built by constructors and providers");

    @Test
    void onlyTheAppKnowsTheInjector() {
        ONLY_THE_APP_KNOWS_THE_INJECTOR.check(CLASSES);
        assertThat(CLASSES.that(resideInAPackage(APP)))
                .as("classes of the app that use the injector")
                .anyMatch(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("com.google.inject")));
    }

    static final ArchRule THE_CONTRACT_TESTS_KNOW_ONLY_THE_API_AND_THE_PROBLEMS = classes()
            .that()
            .resideInAPackage(TCK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    TCK, API, PROBLEMS, "java..", "org.jspecify..", "org.junit.jupiter.api..", "org.assertj..")
            .because("what tests a plugin must not share its errors, and a plugin takes it along with nothing else");

    @Test
    void theContractTestsKnowOnlyTheApiAndTheProblems() {
        THE_CONTRACT_TESTS_KNOW_ONLY_THE_API_AND_THE_PROBLEMS.check(CLASSES);
    }

    static final ArchRule PACKAGES_OF_THE_API_HAVE_NO_CYCLES = slices().matching("org.potentia.api.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that cannot be read without another is no package");

    static final ArchRule THE_ROOT_PACKAGE_OF_THE_API_STANDS_BENEATH = noClasses()
            .that(resideInAPackage("org.potentia.api").and(isNot(Services.class)))
            .should()
            .dependOnClassesThat(resideInAPackage("org.potentia.api..").and(resideOutsideOfPackage("org.potentia.api")))
            .because(
                    "the root package holds what all others stand on; Services alone names the providers, since it hands them out");

    @Test
    void packagesOfTheApiHaveNoCycles() {
        PACKAGES_OF_THE_API_HAVE_NO_CYCLES.check(CLASSES);
        THE_ROOT_PACKAGE_OF_THE_API_STANDS_BENEATH.check(CLASSES);
    }

    static final ArchRule PACKAGES_OF_THE_OTHER_MODULES_HAVE_NO_CYCLES = slices().matching("org.potentia.(**)")
            .should()
            .beFreeOfCycles()
            .because("a package that cannot be read without another is no package");

    @Test
    void packagesOfTheOtherModulesHaveNoCycles() {
        JavaClasses others = CLASSES.that(resideOutsideOfPackage(API));
        PACKAGES_OF_THE_OTHER_MODULES_HAVE_NO_CYCLES.check(others);
    }

    private static DescribedPredicate<JavaClass> isNot(Class<?> type) {
        return DescribedPredicate.describe(
                "is not " + type.getSimpleName(), candidate -> !candidate.isEquivalentTo(type));
    }
}
