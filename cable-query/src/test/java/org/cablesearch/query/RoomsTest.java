package org.cablesearch.query;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.cablesearch.testing.Rooms;

/** Lists the rooms of this module and which rooms each may use. ARCHITECTURE.md says what happens in them. */
@AnalyzeClasses(packages = "org.cablesearch.query", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.query.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ROOMS = Rooms.rule(
            "org.cablesearch.query",
            Map.ofEntries(
                    Map.entry("request", List.of()),
                    Map.entry("option", List.of()),
                    Map.entry("lucene", List.of()),
                    Map.entry("deadline", List.of("request")),
                    Map.entry("syntax", List.of("request")),
                    Map.entry("suggest", List.of("request")),
                    Map.entry("compile", List.of("request", "lucene")),
                    Map.entry("snippet", List.of("request", "lucene", "compile")),
                    Map.entry("engine", List.of("request", "lucene", "deadline", "compile", "snippet", "suggest")),
                    Map.entry("lookup", List.of("request", "lucene", "compile", "engine")),
                    Map.entry("facet", List.of("request", "lucene", "engine", "lookup")),
                    Map.entry(
                            "hits",
                            List.of(
                                    "request",
                                    "lucene",
                                    "deadline",
                                    "compile",
                                    "snippet",
                                    "engine",
                                    "lookup",
                                    "facet"))));
}
