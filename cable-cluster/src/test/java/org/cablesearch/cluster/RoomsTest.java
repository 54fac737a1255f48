package org.cablesearch.cluster;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** Lists the rooms of this module and which rooms each may use. ARCHITECTURE.md says what happens in them. */
@AnalyzeClasses(packages = "org.cablesearch.cluster", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.cluster.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = Rooms.rule(
            "org.cablesearch.cluster",
            Map.ofEntries(
                    Map.entry("http", List.of()),
                    Map.entry("json", List.of()),
                    Map.entry("schema", List.of("json")),
                    Map.entry("store", List.of("http", "json", "schema")),
                    Map.entry("document", List.of("json", "schema")),
                    Map.entry("translate", List.of("json", "schema")),
                    Map.entry("write", List.of("http", "json", "schema", "store", "document")),
                    Map.entry("search", List.of("http", "json", "schema", "store", "document", "translate")),
                    Map.entry(Rooms.API, List.of("http", "store", "write", "search"))));
}
