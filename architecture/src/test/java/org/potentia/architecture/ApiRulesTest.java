package org.potentia.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ApiRulesTest {

    private static final JavaClasses API = new ClassFileImporter().importPackages("org.potentia.api");

    @Test
    void classesWereFound() {
        assertThat(API).isNotEmpty();
    }

    @Test
    void theApiStandsAlone() {
        classes()
                .that()
                .resideInAPackage("org.potentia.api..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.potentia.api..", "java..", "org.jspecify..")
                .because("a plugin must compile against this one jar")
                .check(API);
    }
}
