// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.entity.internal.InstalledExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application installs an extractor by putting a jar on its class path. */
class InstalledExtractorTest {

    @TempDir
    private Path jar;

    @Test
    void withoutAProviderTheRulesOfTheLibraryAreUsed() throws IOException {
        assertEquals(EntityExtractor.rules().getClass(), installed().getClass());
        assertEquals(
                EntityExtractor.rules().getClass(), EntityExtractor.installed().getClass());
    }

    @Test
    void aSingleProviderIsUsed() throws IOException {
        provide("First");
        assertEquals(
                "First",
                installed()
                        .extract(Cable.builder("06LIMA1").build())
                        .orgs()
                        .get(0)
                        .name());
    }

    @Test
    void severalProvidersAreAnError() throws IOException {
        provide("First", "Second");
        String message =
                assertThrows(IllegalStateException.class, this::installed).getMessage();
        assertTrue(message.contains("First, Second") && message.contains("ReadOptions.entities"), message);
    }

    private EntityExtractor installed() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, EntityExtractor.class.getClassLoader())) {
            return InstalledExtractor.find(ServiceLoader.load(EntityExtractor.class, loader));
        }
    }

    /** Compiles extractors, each of which finds one organisation with the extractor's own name. */
    private void provide(String... names) throws IOException {
        for (String name : names) {
            Path source = Files.writeString(jar.resolve(name + ".java"), """
                    import java.util.List;
                    public class %1$s implements org.cablesearch.reader.entity.EntityExtractor {
                        public org.cablesearch.model.Entities extract(org.cablesearch.model.Cable cable) {
                            var found = org.cablesearch.model.OrgMention.of("%1$s", List.of());
                            return new org.cablesearch.model.Entities(List.of(), List.of(found));
                        }
                    }
                    """.formatted(name));
            String classPath = classes(EntityExtractor.class) + File.pathSeparator + classes(Cable.class);
            ToolProvider compiler = ToolProvider.findFirst("javac").orElseThrow();
            assertEquals(0, compiler.run(System.out, System.err, "-proc:none", "-cp", classPath, source.toString()));
        }
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.write(services.resolve(EntityExtractor.class.getName()), List.of(names));
    }

    private static Path classes(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
