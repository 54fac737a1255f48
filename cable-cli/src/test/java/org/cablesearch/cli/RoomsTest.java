package org.cablesearch.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which packages of the command may use which. */
@AnalyzeClasses(packages = "org.cablesearch.cli", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.cli.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("command")
            .definedBy("org.cablesearch.cli.command..")
            .layer("advice")
            .definedBy("org.cablesearch.cli.advice..")
            .layer("option")
            .definedBy("org.cablesearch.cli.option..")
            .layer("manual")
            .definedBy("org.cablesearch.cli.manual..")
            .layer("load")
            .definedBy("org.cablesearch.cli.load..")
            .layer("show")
            .definedBy("org.cablesearch.cli.show..")
            .layer("out")
            .definedBy("org.cablesearch.cli.out..")
            .layer("home")
            .definedBy("org.cablesearch.cli.home..")
            .layer("console")
            .definedBy("org.cablesearch.cli.console..")
            .whereLayer("advice")
            .mayOnlyAccessLayers("option", "manual", "load", "show", "out", "console")
            .whereLayer("option")
            .mayOnlyAccessLayers("load", "show", "out", "console")
            .whereLayer("manual")
            .mayNotAccessAnyLayer()
            .whereLayer("load")
            .mayOnlyAccessLayers("show", "out", "console")
            .whereLayer("show")
            .mayOnlyAccessLayers("out", "console")
            .whereLayer("out")
            .mayOnlyAccessLayers("console")
            .whereLayer("home")
            .mayNotAccessAnyLayer()
            .whereLayer("console")
            .mayNotAccessAnyLayer();
}
