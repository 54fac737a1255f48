package org.cablesearch.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of the model may use which others. */
@AnalyzeClasses(packages = "org.cablesearch.model", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.model.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TEXT_USES_NO_NAMES = noClasses()
            .that()
            .resideInAPackage("org.cablesearch.model.internal.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.cablesearch.model.internal.names..");
}
