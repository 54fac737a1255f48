// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The archives that tests read: the fictional one, and real cables if the folder in the property {@code cables.shared}
 * has them. Parameterised tests get their arguments from {@link #atHand}.
 */
public enum Archive {
    FICTIONAL(
            Path.of("..", "testing", "archive"),
            Path.of("..", "testing", "archive", "entities.json"),
            List.of(Path.of("..", "testing", "archive", "text"), Path.of("..", "examples", "samples", "text")),
            List.of()),
    REAL(
            shared().resolve("corpus"),
            shared().resolve("gold").resolve("entities.json"),
            List.of(shared().resolve("corpus").resolve("text")),
            List.of(shared().resolve("seed")));

    /** The name of the method that returns the archives on this machine, for {@code @MethodSource}. */
    public static final String AT_HAND = "org.cablesearch.testing.Archive#atHand";

    private final Path folder;
    private final Path gold;
    private final List<Path> texts;
    private final List<Path> more;

    Archive(Path folder, Path gold, List<Path> texts, List<Path> more) {
        this.folder = folder;
        this.gold = gold;
        this.texts = texts;
        this.more = more;
    }

    public static Stream<Archive> atHand() {
        return Stream.of(values()).filter(archive -> Files.isDirectory(archive.folder));
    }

    private static Path shared() {
        return Path.of(System.getProperty("cables.shared", "absent"));
    }

    /**
     * The folder of the archive. It has all cables in {@code cables.csv} and again in {@code text}, and some of them in
     * {@code html}.
     */
    public Path folder() {
        return folder;
    }

    /** The people and organisations of some cables, labelled by hand. */
    public Path gold() {
        return gold;
    }

    /**
     * The file of a labelled cable; empty if it is not on this machine, because not all of them belong to the archive.
     */
    public Optional<Path> labelled(String id) {
        return Stream.of(texts, more)
                .flatMap(List::stream)
                .map(texts -> texts.resolve(id + ".txt"))
                .filter(Files::exists)
                .findFirst();
    }

    /** The folders of all cables, in the text layout. */
    public List<Path> texts() {
        return texts;
    }
}
