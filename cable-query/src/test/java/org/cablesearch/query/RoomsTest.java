package org.cablesearch.query;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room of this module may look into which; ARCHITECTURE.md says what happens in each. */
@AnalyzeClasses(packages = "org.cablesearch.query", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String ROOMS = "org.cablesearch.query.internal.";

    @ArchTest
    static final ArchRule NO_ROOMS_DEPEND_ON_EACH_OTHER_IN_A_CIRCLE =
            slices().matching(ROOMS + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule A_ROOM_LOOKS_ONLY_INTO_THOSE_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("API")
            .definedBy("org.cablesearch.query")
            .layer("term")
            .definedBy(ROOMS + "term")
            .layer("syntax")
            .definedBy(ROOMS + "syntax")
            .layer("lucene")
            .definedBy(ROOMS + "lucene")
            .layer("result")
            .definedBy(ROOMS + "result")
            .layer("compile")
            .definedBy(ROOMS + "compile")
            .layer("snippet")
            .definedBy(ROOMS + "snippet")
            .layer("suggest")
            .definedBy(ROOMS + "suggest")
            .layer("facet")
            .definedBy(ROOMS + "facet")
            .layer("hits")
            .definedBy(ROOMS + "hits")
            .whereLayer("term")
            .mayOnlyBeAccessedByLayers("API", "syntax", "compile", "snippet", "suggest", "facet", "hits")
            .whereLayer("syntax")
            .mayOnlyBeAccessedByLayers("API", "hits")
            .whereLayer("lucene")
            .mayOnlyBeAccessedByLayers("API", "compile", "snippet", "suggest", "facet", "hits")
            .whereLayer("result")
            .mayOnlyBeAccessedByLayers("API", "syntax", "compile", "snippet", "suggest", "facet", "hits")
            .whereLayer("compile")
            .mayOnlyBeAccessedByLayers("API", "snippet", "suggest", "hits")
            .whereLayer("snippet")
            .mayOnlyBeAccessedByLayers("API", "hits")
            .whereLayer("suggest")
            .mayOnlyBeAccessedByLayers("API", "facet", "hits")
            .whereLayer("facet")
            .mayOnlyBeAccessedByLayers("API", "hits")
            .whereLayer("hits")
            .mayOnlyBeAccessedByLayers("API");
}
