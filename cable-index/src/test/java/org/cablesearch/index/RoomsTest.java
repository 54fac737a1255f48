package org.cablesearch.index;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** The rooms of this module, and the rooms that each may use; ARCHITECTURE.md says what happens in each room. */
@AnalyzeClasses(packages = "org.cablesearch.index", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.index.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = Rooms.rule(
            "org.cablesearch.index",
            Map.ofEntries(
                    Map.entry("analysis", List.of()),
                    Map.entry("record", List.of()),
                    Map.entry("schema", List.of("analysis")),
                    Map.entry("work", List.of()),
                    Map.entry("store", List.of("schema", "record")),
                    Map.entry("write", List.of("analysis", "schema", "record", "store")),
                    Map.entry("repair", List.of("analysis", "schema", "record", "store", "work", "write"))));
}
