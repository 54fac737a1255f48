package org.cablesearch.page;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** Which rooms of this module may use which. ARCHITECTURE.md says what happens in each. */
@AnalyzeClasses(packages = "org.cablesearch.page", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.page.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = Rooms.rule(
            "org.cablesearch.page",
            Map.ofEntries(
                    Map.entry("serve", List.of("api", "load", "http", "json")),
                    Map.entry("load", List.of("http", "json")),
                    Map.entry("api", List.of("source", "http", "export", "json")),
                    Map.entry("source", List.of()),
                    Map.entry("http", List.of()),
                    Map.entry("export", List.of()),
                    Map.entry("json", List.of())));
}
