package org.cablesearch.cluster;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room of this module may look into which; ARCHITECTURE.md says what happens in each. */
@AnalyzeClasses(packages = "org.cablesearch.cluster", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String ROOMS = "org.cablesearch.cluster.internal.";

    @ArchTest
    static final ArchRule NO_ROOMS_DEPEND_ON_EACH_OTHER_IN_A_CIRCLE =
            slices().matching(ROOMS + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule A_ROOM_LOOKS_ONLY_INTO_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("API")
            .definedBy("org.cablesearch.cluster")
            .layer("http")
            .definedBy(ROOMS + "http")
            .layer("json")
            .definedBy(ROOMS + "json")
            .layer("schema")
            .definedBy(ROOMS + "schema")
            .layer("store")
            .definedBy(ROOMS + "store")
            .layer("document")
            .definedBy(ROOMS + "document")
            .layer("translate")
            .definedBy(ROOMS + "translate")
            .layer("write")
            .definedBy(ROOMS + "write")
            .layer("search")
            .definedBy(ROOMS + "search")
            .whereLayer("http")
            .mayOnlyBeAccessedByLayers("API", "store", "write", "search")
            .whereLayer("json")
            .mayOnlyBeAccessedByLayers("schema", "store", "document", "translate", "write", "search")
            .whereLayer("schema")
            .mayOnlyBeAccessedByLayers("store", "document", "translate", "write", "search")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("API", "write", "search")
            .whereLayer("document")
            .mayOnlyBeAccessedByLayers("write", "search")
            .whereLayer("translate")
            .mayOnlyBeAccessedByLayers("search")
            .whereLayer("write")
            .mayOnlyBeAccessedByLayers("API")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("API");
}
