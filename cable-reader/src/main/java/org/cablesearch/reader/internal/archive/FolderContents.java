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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.cablesearch.reader.Skip;

/**
 * The contents of a folder that are read: files, links to files, and folders, but not links to folders, which could
 * form a loop. What cannot be examined is included, so that opening it reports the reason.
 */
final class FolderContents {
    private final Path folder;
    private final BiConsumer<Skip, Path> skips;

    private FolderContents(Path folder, BiConsumer<Skip, Path> skips) {
        this.folder = folder;
        this.skips = skips;
    }

    /**
     * The contents of a folder that are read, in the order of names.
     *
     * @param skips receives what is skipped
     * @throws IOException if the folder cannot be read
     */
    static List<Path> of(Path folder, BiConsumer<Skip, Path> skips) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            all.forEach(children::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        children.sort(Comparator.comparing(child -> child.getFileName().toString()));
        FolderContents contents = new FolderContents(folder, skips);
        List<Path> read = new ArrayList<>();
        for (Path child : children) {
            if (!child.getFileName().toString().startsWith(".") && contents.isRead(child)) {
                read.add(child);
            }
        }
        return read;
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
