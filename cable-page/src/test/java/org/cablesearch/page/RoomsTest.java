package org.cablesearch.page;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which package of the page may use which. */
@AnalyzeClasses(packages = "org.cablesearch.page", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.page.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("serve")
            .definedBy("org.cablesearch.page.internal.serve..")
            .layer("api")
            .definedBy("org.cablesearch.page.internal.api..")
            .layer("source")
            .definedBy("org.cablesearch.page.internal.source..")
            .layer("http")
            .definedBy("org.cablesearch.page.internal.http..")
            .layer("export")
            .definedBy("org.cablesearch.page.internal.export..")
            .layer("option")
            .definedBy("org.cablesearch.page.internal.option..")
            .layer("json")
            .definedBy("org.cablesearch.page.internal.json..")
            .whereLayer("serve")
            .mayOnlyAccessLayers("api", "http", "json")
            .whereLayer("api")
            .mayOnlyAccessLayers("source", "http", "export", "option", "json")
            .whereLayer("source")
            .mayNotAccessAnyLayer()
            .whereLayer("http")
            .mayNotAccessAnyLayer()
            .whereLayer("export")
            .mayNotAccessAnyLayer()
            .whereLayer("option")
            .mayNotAccessAnyLayer()
            .whereLayer("json")
            .mayNotAccessAnyLayer();
}
