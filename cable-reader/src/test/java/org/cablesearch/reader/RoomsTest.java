package org.cablesearch.reader;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** The rooms of this module, and those that each may use; ARCHITECTURE.md says what happens in them. */
@AnalyzeClasses(
        packages = {"org.cablesearch.reader", "org.cablesearch.entity"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.(*).internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule READER = Rooms.rule(
            "org.cablesearch.reader",
            Map.ofEntries(
                    Map.entry("facts", List.of()),
                    Map.entry("input", List.of()),
                    Map.entry("line", List.of()),
                    Map.entry("json", List.of("input")),
                    Map.entry("header", List.of("facts", "input", "line")),
                    Map.entry("name", List.of("line")),
                    Map.entry("front", List.of("facts", "line", "name")),
                    Map.entry("reference", List.of("facts", "line")),
                    Map.entry("body", List.of("line", "name")),
                    Map.entry("parse", List.of("body", "front", "header", "input", "line", "reference")),
                    Map.entry("layout", List.of("input", "json", "line", "parse")),
                    Map.entry("archive", List.of("input", "layout"))));

    @ArchTest
    static final ArchRule ENTITY = Rooms.rule(
            "org.cablesearch.entity",
            Map.ofEntries(
                    Map.entry("text", List.of()),
                    Map.entry("people", List.of("text")),
                    Map.entry("orgs", List.of("text"))));
}
