package org.cablesearch.index;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may look into which. */
@AnalyzeClasses(packages = "org.cablesearch.index", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.index.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("analysis")
            .definedBy("..internal.analysis..")
            .layer("schema")
            .definedBy("..internal.schema..")
            .layer("record")
            .definedBy("..internal.record..")
            .layer("result")
            .definedBy("..internal.result..")
            .layer("store")
            .definedBy("..internal.store..")
            .layer("work")
            .definedBy("..internal.work..")
            .layer("write")
            .definedBy("..internal.write..")
            .layer("repair")
            .definedBy("..internal.repair..")
            .whereLayer("analysis")
            .mayNotAccessAnyLayer()
            .whereLayer("schema")
            .mayOnlyAccessLayers("analysis")
            .whereLayer("record")
            .mayNotAccessAnyLayer()
            .whereLayer("result")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("schema", "record")
            .whereLayer("work")
            .mayOnlyAccessLayers("result")
            .whereLayer("write")
            .mayOnlyAccessLayers("analysis", "schema", "record", "result", "store");
}
