// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cablesearch.cli.load.Folders;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;

/** Gives tests the folder of an index of the sample cables. The index is created once, and no test writes to it. */
public final class SampleIndex implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Path.class && !parameter.isAnnotated(TempDir.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SampleIndex.class))
                .computeIfAbsent(Folder.class, key -> Folder.create(), Folder.class)
                .path();
    }

    private record Folder(Path path) implements AutoCloseable {

        static Folder create() {
            try {
                Path path = Files.createTempDirectory("cables-test");
                assertEquals(0, Run.of("index", "--index", path, Run.SAMPLES).code());
                return new Folder(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Folders.delete(path);
        }
    }
}
