package org.cablesearch.reader;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;

/** Which package of the module may use which. */
@AnalyzeClasses(
        packages = {"org.cablesearch.reader", "org.cablesearch.entity"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    /** Each room, and the rooms that it may use besides the API. */
    private static final Map<String, List<String>> READER = Map.ofEntries(
            Map.entry("facts", List.of()),
            Map.entry("input", List.of()),
            Map.entry("line", List.of()),
            Map.entry("json", List.of("input")),
            Map.entry("header", List.of("facts", "input", "line")),
            Map.entry("front", List.of("facts", "line")),
            Map.entry("reference", List.of("facts", "line")),
            Map.entry("body", List.of("line")),
            Map.entry("parse", List.of("body", "front", "header", "input", "line", "reference")),
            Map.entry("layout", List.of("input", "json", "line", "parse")),
            Map.entry("archive", List.of("input", "layout")));

    private static final Map<String, List<String>> ENTITY = Map.of(
            "text", List.of(),
            "people", List.of("text"),
            "orgs", List.of("text"));

    @ArchTest
    static final ArchRule READER_ROOMS = layers("org.cablesearch.reader.internal.", READER);

    @ArchTest
    static final ArchRule ENTITY_ROOMS = layers("org.cablesearch.entity.internal.", ENTITY);

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.(*).internal.(*)..").should().beFreeOfCycles();

    private static ArchRule layers(String parent, Map<String, List<String>> rooms) {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : rooms.keySet()) {
            layers = layers.layer(room).definedBy(parent + room);
        }
        for (Map.Entry<String, List<String>> room : rooms.entrySet()) {
            layers = room.getValue().isEmpty()
                    ? layers.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        return layers;
    }
}
