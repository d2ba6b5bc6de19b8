package org.potentia.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.potentia.api.Provider;
import org.potentia.api.quantity.QuantityProvider;

/** How code is written, wherever it stands. */
class CodeRulesTest {
    private static final String APP = "org.potentia.app..";
    private static final String[] MATHEMATICS = {
        "org.potentia.numerics..", "org.potentia.models..", "org.potentia.optimizers..", "org.potentia.solvers.."
    };
    private static final String[] PLUGINS = {
        "org.potentia.models..", "org.potentia.optimizers..", "org.potentia.solvers.."
    };

    private static final JavaClasses CLASSES = Classes.ALL;

    @Test
    void onlyTheAppWritesToTheConsole() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should(ACCESS_STANDARD_STREAMS)
                .because("standard output belongs to the program, and a library in a notebook has no business there")
                .check(CLASSES);
    }

    @Test
    void nothingSaysUnsupported() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UnsupportedOperationException.class)
                .because("what a product can do beyond its core it says by an interface, never by failing when asked")
                .check(CLASSES);
    }

    @Test
    void randomnessComesInAsAnArgument() {
        noClasses()
                .that()
                .resideInAnyPackage(MATHEMATICS)
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .because("the same seed must give the same answer")
                .check(CLASSES);
    }

    @Test
    void mathematicsDoesNotKnowTheDate() {
        noClasses()
                .that()
                .resideInAnyPackage(MATHEMATICS)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat(are(assignableTo(Clock.class)).or(are(assignableTo(Instant.class))))
                .because("a result must not depend on when it was computed")
                .check(CLASSES);
    }

    @Test
    void nothingHoldsStateThatCanBeSwapped() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("what one caller changes another would see")
                .check(CLASSES);
    }

    @Test
    void pluginsShowTheirProvidersAndWhatTheApiKnows() {
        classes()
                .that()
                .resideInAnyPackage(PLUGINS)
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .beAssignableTo(typeOfTheApi())
                .because(
                        "public means promised: a user of a plugin sees services, and values under interfaces of the API")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> typeOfTheApi() {
        return resideInAPackage("org.potentia.api..").as("an interface of the API");
    }

    @Test
    void providersAreFinalAndStateless() {
        classes()
                .that(are(assignableTo(Provider.class)).or(are(assignableTo(QuantityProvider.class))))
                .and()
                .areNotInterfaces()
                .and(resideOutsideOfPackage("org.potentia.app.."))
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveOnlyFinalFields()
                .andShould()
                .bePublic()
                .because("a service loader makes them, and any number of threads share them")
                .check(CLASSES);
        assertThat(CLASSES.that(are(assignableTo(Provider.class)))).hasSizeGreaterThan(8);
    }
}
