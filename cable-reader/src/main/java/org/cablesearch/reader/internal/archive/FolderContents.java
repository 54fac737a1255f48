// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.cablesearch.reader.Skip;

/**
 * The contents of a folder that are read: files, links to files, and folders, but not links to folders, which could
 * form a loop. What cannot be examined is included, so that opening it reports the reason.
 *
 * <p>They come in the order of names, whatever the size of the folder: a folder of more than {@link #MAX_NAMES} names is
 * listed again for each further part of that size, so that its names are never all in memory.
 */
final class FolderContents {

    /** Maximum names in memory at once: some ten megabytes. */
    private static final int MAX_NAMES = 50_000;

    private static final Comparator<Path> BY_NAME =
            Comparator.comparing(child -> child.getFileName().toString());

    private final Path folder;
    private final BiConsumer<Skip, Path> skips;
    private final int maxNames;
    private Deque<Path> part = new ArrayDeque<>();
    private Optional<Path> last = Optional.empty();
    private boolean isLastPart;

    private FolderContents(Path folder, BiConsumer<Skip, Path> skips, int maxNames) throws IOException {
        this.folder = folder;
        this.skips = skips;
        this.maxNames = maxNames;
        listPart();
    }

    /**
     * The contents of a folder.
     *
     * @param skips receives what is skipped
     * @throws IOException if the folder cannot be read
     */
    static FolderContents of(Path folder, BiConsumer<Skip, Path> skips) throws IOException {
        return of(folder, skips, MAX_NAMES);
    }

    static FolderContents of(Path folder, BiConsumer<Skip, Path> skips, int maxNames) throws IOException {
        return new FolderContents(folder, skips, maxNames);
    }

    /** The next file or folder that is read; empty at the end. */
    Optional<Path> next() throws IOException {
        while (true) {
            if (part.isEmpty()) {
                if (isLastPart) {
                    return Optional.empty();
                }
                listPart();
                continue;
            }
            Path child = part.removeFirst();
            if (!child.getFileName().toString().startsWith(".") && isRead(child)) {
                return Optional.of(child);
            }
        }
    }

    /** Lists the next names in order. */
    private void listPart() throws IOException {
        PriorityQueue<Path> first = new PriorityQueue<>(BY_NAME.reversed());
        isLastPart = true;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path child : all) {
                if (last.isEmpty() || BY_NAME.compare(child, last.get()) > 0) {
                    first.add(child);
                }
                if (first.size() > maxNames) {
                    first.remove();
                    isLastPart = false;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        List<Path> ordered = new ArrayList<>(first);
        ordered.sort(BY_NAME);
        part = new ArrayDeque<>(ordered);
        last = ordered.isEmpty() ? last : Optional.of(ordered.getLast());
    }

    private boolean isRead(Path child) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (AccessDeniedException e) {
            // The folder may be listed, but nothing in it may be opened.
            throw new AccessDeniedException(folder.toString());
        } catch (IOException e) {
            return !isTooLong(child) || isSkipped(Skip.PATH_TOO_LONG, child);
        }
        return attributes.isSymbolicLink() ? isLinkRead(child) : attributes.isRegularFile() || attributes.isDirectory();
    }

    private boolean isLinkRead(Path link) {
        try {
            BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
            return target.isDirectory() ? isSkipped(Skip.LINKED_FOLDER, link) : target.isRegularFile();
        } catch (AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            return isSkipped(Skip.DANGLING_LINK, link);
        }
    }

    private boolean isSkipped(Skip skip, Path child) {
        skips.accept(skip, child);
        return false;
    }

    /** Whether the child's path is too long: whether even the folder cannot be reached by a path of that length. */
    private boolean isTooLong(Path child) {
        int bytes = child.getFileName().toString().getBytes(StandardCharsets.UTF_8).length;
        Path samePlace = folder.resolve(".".concat("/.".repeat(bytes / 2)));
        return !Files.isDirectory(samePlace);
    }
}
