package org.cablesearch.page;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** The rooms of this module, and those that each may use; ARCHITECTURE.md says what happens in them. */
@AnalyzeClasses(packages = "org.cablesearch.page", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.page.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = Rooms.rule(
            "org.cablesearch.page",
            Map.ofEntries(
                    Map.entry("serve", List.of("api", "http", "json")),
                    Map.entry("api", List.of("source", "http", "export", "json")),
                    Map.entry("source", List.of()),
                    Map.entry("http", List.of()),
                    Map.entry("export", List.of()),
                    Map.entry("json", List.of())));
}
