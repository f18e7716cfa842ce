package org.forme.issues;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OnlyThePressTest {

    @Test
    void onlyThePressMakesProofsAndClearances() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.forme");
        DescribedPredicate<JavaCall<?>> carriesOn = DescribedPredicate.describe(
                "a proof carried on to another edition as it is",
                call -> call.getTarget().getRawParameterTypes().size() == 2
                        && call.getTarget().getRawParameterTypes().get(1).isEquivalentTo(Proof.class)
                        && call.getOriginOwner().isEquivalentTo(Page.class));
        noClasses()
                .that()
                .resideOutsideOfPackage("org.forme.press..")
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(
                                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                        assignableTo(Proof.class).or(assignableTo(PressClearance.class))))
                        .and(DescribedPredicate.not(carriesOn)))
                .because("a signature is bound to what the press composed, and a seal to what it looked at")
                .check(classes);
    }
}
