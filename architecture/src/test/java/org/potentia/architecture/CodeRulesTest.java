package org.potentia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Provider;
import org.potentia.api.figure.FigureProvider;
import org.potentia.api.quantity.QuantityProvider;

/** How code is written, wherever it stands. */
class CodeRulesTest {
    private static final String APP = "org.potentia.app..";
    private static final String[] MATHEMATICS = {
        "org.potentia.numerics..",
        "org.potentia.models..",
        "org.potentia.optimizers..",
        "org.potentia.potentials..",
        "org.potentia.solvers.."
    };
    private static final String[] PLUGINS = {
        "org.potentia.models..", "org.potentia.optimizers..", "org.potentia.potentials..", "org.potentia.solvers.."
    };

    private static final JavaClasses CLASSES = Classes.ALL;

    static final ArchRule ONLY_THE_APP_WRITES_TO_THE_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output belongs to the program, and a library in a notebook has no business there");

    @Test
    void onlyTheAppWritesToTheConsole() {
        ONLY_THE_APP_WRITES_TO_THE_CONSOLE.check(CLASSES);
    }

    static final ArchRule NOTHING_SAYS_UNSUPPORTED = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(UnsupportedOperationException.class)
            .because("what a product can do beyond its core it says by an interface, never by failing when asked");

    @Test
    void nothingSaysUnsupported() {
        NOTHING_SAYS_UNSUPPORTED.check(CLASSES);
    }

    static final ArchRule RANDOMNESS_COMES_IN_AS_AN_ARGUMENT = noClasses()
            .that()
            .resideInAnyPackage(MATHEMATICS)
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("the same seed must give the same answer");

    @Test
    void randomnessComesInAsAnArgument() {
        RANDOMNESS_COMES_IN_AS_AN_ARGUMENT.check(CLASSES);
    }

    static final ArchRule MATHEMATICS_DOES_NOT_KNOW_THE_DATE = noClasses()
            .that()
            .resideInAnyPackage(MATHEMATICS)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat(are(assignableTo(Clock.class)).or(are(assignableTo(Instant.class))))
            .because("a result must not depend on when it was computed");

    @Test
    void mathematicsDoesNotKnowTheDate() {
        MATHEMATICS_DOES_NOT_KNOW_THE_DATE.check(CLASSES);
    }

    static final ArchRule NOTHING_HOLDS_STATE_THAT_CAN_BE_SWAPPED =
            fields().that().areStatic().should().beFinal().because("what one caller changes another would see");

    @Test
    void nothingHoldsStateThatCanBeSwapped() {
        NOTHING_HOLDS_STATE_THAT_CAN_BE_SWAPPED.check(CLASSES);
    }

    static final ArchRule PLUGINS_SHOW_THEIR_PROVIDERS_AND_WHAT_THE_API_KNOWS = classes()
            .that()
            .resideInAnyPackage(PLUGINS)
            .and(inNoPackageBeneathThatOfAModule())
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .beAssignableTo(typeOfTheApi())
            .orShould(be(partOfASignatureUnder(typeOfTheApi())))
            .because(
                    "public means promised: a user of a plugin sees services, values under interfaces of the API, and what it takes to make"
                            + " these by library");

    @Test
    void pluginsShowTheirProvidersAndWhatTheApiKnows() {
        PLUGINS_SHOW_THEIR_PROVIDERS_AND_WHAT_THE_API_KNOWS.check(CLASSES);
    }

    /** Packages beneath that of a module's name are not exported, unless they are a library of their own. */
    private static DescribedPredicate<JavaClass> inNoPackageBeneathThatOfAModule() {
        return DescribedPredicate.describe(
                "in no package beneath that of a module",
                type -> Modules.all().keySet().stream()
                        .noneMatch(module -> type.getPackageName().startsWith(module + ".")));
    }

    private static DescribedPredicate<JavaClass> typeOfTheApi() {
        return resideInAPackage("org.potentia.api..").as("an interface of the API");
    }

    /** Options and functions that a library user hands to a public product, such as those of an optimizer. */
    private static DescribedPredicate<JavaClass> partOfASignatureUnder(DescribedPredicate<JavaClass> known) {
        return DescribedPredicate.describe(
                "named by a public method of a public class under " + known.getDescription() + " in its package",
                type -> type.getPackage().getClasses().stream()
                        .filter(owner ->
                                owner.getModifiers().contains(JavaModifier.PUBLIC) && owner.isAssignableTo(known))
                        .flatMap(owner -> owner.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .anyMatch(method -> method.getRawReturnType().equals(type)
                                || method.getRawParameterTypes().contains(type)));
    }

    static final ArchRule PROVIDERS_ARE_PUBLIC_AND_STATELESS = classes()
            .that(are(assignableTo(Provider.class))
                    .or(are(assignableTo(QuantityProvider.class)))
                    .or(are(assignableTo(FigureProvider.class))))
            .and()
            .areNotInterfaces()
            .and(resideOutsideOfPackages("org.potentia.app..", "org.potentia.workbench.."))
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveOnlyFinalFields()
            .andShould()
            .bePublic()
            .because("a service loader makes them, and any number of threads share them");

    @Test
    void providersArePublicAndStateless() {
        PROVIDERS_ARE_PUBLIC_AND_STATELESS.check(CLASSES);
        assertThat(CLASSES.that(are(assignableTo(Provider.class)))).hasSizeGreaterThan(8);
    }
}
