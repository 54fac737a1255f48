// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles Java in this process, with everything on the path of the tests. */
final class Javac {

    private Javac() {}

    /** Compiles sources to classes in a folder; fails with the messages of the compiler. */
    static void compile(Path folder, List<Path> sources) {
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages, true);
        Stream<String> options = Stream.of("-proc:none", "-d", folder.toString(), "-cp", libraries());
        String[] arguments =
                Stream.concat(options, sources.stream().map(Path::toString)).toArray(String[]::new);
        int code = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments);
        assertEquals(0, code, messages::toString);
    }

    private static String libraries() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }
}
