// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.cli.manual.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the Java of the documents, runs the programs that are complete, and checks the coordinates. */
class DocumentsJavaTest {

    private static final Path TOP = Path.of("..");

    private static final int MAX_LINES_IN_README = 25;

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

    /** A block that declares a public class is a file of its own. */
    private static final Pattern FILE = Pattern.compile("(?m)^public (?:final )?(?:class|record) (\\w+)");

    private static final Pattern COORDINATE = Pattern.compile(
            "org\\.cablesearch(?::[a-z-]+:|</groupId>\\s*<artifactId>[a-z-]+</artifactId>\\s*<version>)([\\w.-]+)");

    /** What the other blocks may use without declaring it. */
    private static final String PAGE = """
            import com.sun.net.httpserver.*;
            import java.net.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.stream.*;
            import org.cablesearch.cluster.*;
            import org.cablesearch.desk.*;
            import org.cablesearch.index.*;
            import org.cablesearch.model.*;
            import org.cablesearch.page.*;
            import org.cablesearch.query.*;
            import org.cablesearch.query.view.*;
            import org.cablesearch.reader.*;
            abstract class Page {
            Cable cable;
            CableIndex index;
            CableSearcher searcher;
            Stream<Cable> cables;
            String password;
            %s}
            """;

    @TempDir
    Path folder;

    static List<Path> pages() throws IOException {
        return DocumentsTest.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyBlockCompiles(Path page) throws IOException {
        StringBuilder methods = new StringBuilder();
        List<Path> sources = new ArrayList<>();
        for (String block : blocks(page)) {
            Matcher file = FILE.matcher(block);
            if (file.find()) {
                sources.add(Files.writeString(folder.resolve(file.group(1) + ".java"), block));
            } else {
                methods.append("void block%d() throws Exception {\n%s}\n".formatted(methods.length(), block));
            }
        }
        sources.add(Files.writeString(folder.resolve("Page.java"), PAGE.formatted(methods)));
        Javac.compile(folder, sources);
    }

    /** A program that a document shows as a whole, on the sample cables. */
    @ParameterizedTest
    @CsvSource({"README.md, FirstSearch", "docs/embedding.md, WholeProgram"})
    void everyProgramRuns(String page, String name) throws Exception {
        Javac.compile(folder, List.of(Files.writeString(folder.resolve(name + ".java"), program(page, name))));
        List<String> printed = printed(name, Run.SAMPLES, folder.resolve("index"));
        assertEquals("08RIODEJANEIRO561 OFF-DUTY POLICE SELL A HILLSIDE ITS OWN ELECTRICITY", printed.getFirst());
        assertTrue(printed.stream().anyMatch(line -> line.contains("into [police] [corruption]")), printed::toString);
        assertEquals("Abelardo Huamani: 1", printed.get(printed.size() - 5));
    }

    @Test
    void theProgramOfTheReadmeIsShort() throws IOException {
        long lines = program("README.md", "FirstSearch").lines().count();
        assertTrue(lines <= MAX_LINES_IN_README, lines + " lines");
    }

    /** The coordinates that readers copy. */
    @Test
    void everyCoordinateHasThisVersion() throws IOException {
        for (String page :
                List.of("README.md", "docs/embedding.md", "examples/embedding/pom.xml", "cable-bom/pom.xml")) {
            Set<String> versions = COORDINATE
                    .matcher(Files.readString(TOP.resolve(page)))
                    .results()
                    .map(coordinate -> coordinate.group(1))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(Resource.text("version.txt").strip()), versions, page);
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String program(String page, String name) throws IOException {
        return blocks(TOP.resolve(page)).stream()
                .filter(block -> block.contains(" class " + name + " "))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a compiled program, and returns the lines that it prints. */
    private List<String> printed(String name, Object... arguments) throws Exception {
        String[] args = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
