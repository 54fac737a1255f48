// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks the rooms of a module, the packages in one package, against their table in ARCHITECTURE.md: each room is listed,
 * uses only the rooms listed beside it, and stays small. Every room may use the API, the package above {@code internal}.
 */
public final class Rooms {

    /** The row for what other modules see. Without it, the API may use all rooms. */
    private static final String API = "API";

    private static final int MAX_FILES = 30;

    private static final Path ARCHITECTURE = Path.of("..", "ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\|(.*?)\\|(.*?)\\|.*\\|");
    private static final Pattern ROOM = Pattern.compile("`(\\w+)`");
    private static final String OTHERS = "all others";

    private Rooms() {}

    /**
     * @param title the title of the table
     * @param parent the package that holds the rooms
     */
    public static void check(String title, String parent, JavaClasses classes) {
        Map<String, List<String>> uses = table(title);
        Map<String, List<String>> files = files(parent, classes);
        assertEquals(
                new TreeMap<>(uses)
                        .keySet().stream().filter(room -> !room.equals(API)).toList(),
                List.copyOf(files.keySet()),
                "the rooms of " + title + " in ARCHITECTURE.md and in " + parent);
        files.forEach((room, names) -> assertTrue(
                names.size() <= MAX_FILES, "at most " + MAX_FILES + " files, but " + room + " has " + names.size()));
        slices().matching(parent + ".(*)..").should().beFreeOfCycles().check(classes);
        layers(parent, uses).check(classes);
    }

    private static LayeredArchitecture layers(String parent, Map<String, List<String>> uses) {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer(API)
                .definedBy(parent.substring(0, parent.lastIndexOf('.')));
        for (String room : uses.keySet()) {
            layers = room.equals(API) ? layers : layers.layer(room).definedBy(parent + "." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : uses.entrySet()) {
            layers = layers.whereLayer(room.getKey())
                    .mayOnlyAccessLayers(Stream.concat(Stream.of(API), room.getValue().stream())
                            .toArray(String[]::new));
        }
        return layers;
    }

    /** The files of each room. */
    private static Map<String, List<String>> files(String parent, JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getPackageName().startsWith(parent + "."))
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        type -> type.getPackageName().substring(parent.length() + 1),
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    }

    /** The rooms of a table, with the rooms that each may use. */
    private static Map<String, List<String>> table(String title) {
        Map<String, String> rows = new HashMap<>();
        for (String line : lines(title)) {
            Matcher row = ROW.matcher(line);
            assertTrue(row.matches(), "not a row of a table of rooms: " + line);
            String room = row.group(1).strip();
            rows.put(named(room).stream().findFirst().orElse(room), row.group(2).strip());
        }
        assertTrue(!rows.isEmpty(), "no table " + title + " in " + ARCHITECTURE.toAbsolutePath());
        Map<String, List<String>> uses = new HashMap<>();
        rows.forEach((room, used) -> {
            List<String> allowed = named(used);
            if (used.startsWith(OTHERS)) {
                List<String> all = new ArrayList<>(rows.keySet());
                all.removeAll(allowed);
                allowed = all;
            }
            allowed.forEach(other -> assertTrue(rows.containsKey(other), room + " may use no room " + other));
            uses.put(room, allowed);
        });
        return uses;
    }

    private static List<String> named(String cell) {
        return ROOM.matcher(cell).results().map(room -> room.group(1)).toList();
    }

    /** The rows of the table below a title, without its head. */
    private static List<String> lines(String title) {
        try {
            return Files.readAllLines(ARCHITECTURE).stream()
                    .dropWhile(line -> !line.equals("**" + title + "**"))
                    .skip(1)
                    .dropWhile(line -> !line.startsWith("|"))
                    .takeWhile(line -> line.startsWith("|"))
                    .skip(2)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
