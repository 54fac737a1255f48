// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadResult;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a searcher for the sample cables. It is opened once, and no test adds to its index. */
@SuppressWarnings("exports") // only tests use this class
public final class SampleSearcher implements ParameterResolver {

    /** The sample cables in the text layout. An index stores absolute paths. */
    public static final Path SAMPLES =
            Path.of("..", "examples", "samples", "text").toAbsolutePath().normalize();

    public SampleSearcher() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CableSearcher.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SampleSearcher.class))
                .computeIfAbsent(Opened.class, key -> Opened.create(), Opened.class)
                .searcher();
    }

    /** Adds cables to an index, each with the place that it was read from, as the command does. */
    public static void index(Path folder, Path... paths) throws IOException {
        try (CableIndex index = CableIndex.open(folder);
                Stream<ReadResult> results = CableReader.create().read(paths)) {
            for (ReadResult result : results.toList()) {
                if (result instanceof ReadResult.Accepted accepted) {
                    index.add(accepted.cable(), accepted.source().toString());
                }
            }
        }
    }

    private record Opened(Path folder, CableSearcher searcher) implements AutoCloseable {

        static Opened create() {
            try {
                Path folder = Files.createTempDirectory("cables-page-test");
                index(folder, SAMPLES);
                return new Opened(folder, CableSearcher.open(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            searcher.close();
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> deepestFirst =
                        files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
