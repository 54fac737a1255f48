package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.cli.manual.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the Java of the README and of the page on embedding, and checks the coordinates. */
class EmbeddingPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

    private static final Pattern COORDINATE = Pattern.compile(
            "org\\.cablesearch(?::[a-z-]+:|</groupId>\\s*<artifactId>[a-z-]+</artifactId>\\s*<version>)([\\w.-]+)");

    private static final String CLASS = """
            import java.nio.file.*;
            import java.time.*;
            import java.util.stream.*;
            import org.cablesearch.index.*;
            import org.cablesearch.model.*;
            import org.cablesearch.query.*;
            import org.cablesearch.reader.*;
            class Page {
            %s}
            """;

    private static final String METHOD = """
            void block%d(Cable cable, CableIndex %s, Stream<Cable> %s) throws Exception {
            %s
            }
            """;

    @TempDir
    Path folder;

    @Test
    void everyBlockCompiles() throws IOException {
        StringBuilder methods = new StringBuilder();
        for (String page : List.of("README.md", "docs/embedding.md")) {
            for (String block : blocks(Path.of("..").resolve(page))) {
                // A block may declare a variable that another block takes from the method around it.
                String index = block.contains("CableIndex index =") ? "other" : "index";
                String cables = block.contains("> cables =") ? "others" : "cables";
                methods.append(METHOD.formatted(methods.length(), index, cables, block));
            }
        }
        Path source = Files.writeString(folder.resolve("Page.java"), CLASS.formatted(methods));
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages, true);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int code = javac.run(out, out, "-proc:none", "-d", folder.toString(), "-cp", libraries(), source.toString());
        assertEquals(0, code, messages::toString);
    }

    /** The coordinates that readers copy. */
    @Test
    void everyCoordinateHasThisVersion() throws IOException {
        for (String page : List.of("docs/embedding.md", "examples/embedding/pom.xml", "cable-bom/pom.xml")) {
            Set<String> versions = COORDINATE
                    .matcher(Files.readString(Path.of("..").resolve(page)))
                    .results()
                    .map(coordinate -> coordinate.group(1))
                    .collect(Collectors.toSet());
            assertEquals(Set.of(Resource.text("version.txt").strip()), versions, page);
        }
    }

    private static List<String> blocks(Path page) throws IOException {
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(Files.readString(page)).results().forEach(block -> blocks.add(block.group(1)));
        return blocks;
    }

    /** The module path of the tests, which has everything that the page may use. */
    static String libraries() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElse("");
    }
}
