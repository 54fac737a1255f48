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
                    Map.entry("term", List.of()),
                    Map.entry("option", List.of()),
                    Map.entry("lucene", List.of()),
                    Map.entry("deadline", List.of()),
                    Map.entry("syntax", List.of("term")),
                    Map.entry("compile", List.of("term", "lucene", "deadline")),
                    Map.entry("snippet", List.of("term", "lucene", "deadline", "compile")),
                    Map.entry("suggest", List.of("term", "lucene", "deadline", "compile")),
                    Map.entry("facet", List.of("term", "lucene", "deadline", "suggest")),
                    Map.entry(
                            "hits",
                            List.of(
                                    "term",
                                    "lucene",
                                    "deadline",
                                    "syntax",
                                    "compile",
                                    "snippet",
                                    "suggest",
                                    "facet"))));
}
