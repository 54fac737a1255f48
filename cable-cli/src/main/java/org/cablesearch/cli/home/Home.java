// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in the user's home where the command remembers things between runs, and where the index is if the user
 * names none: {@code $XDG_DATA_HOME/cables} or {@code ~/.local/share/cables}; on Windows {@code %LOCALAPPDATA%\cables}.
 */
public record Home(Path folder) {

    private static final String LAST_INDEX = "last-index";

    /** The home of the user whose environment this is; empty if it names none. */
    public static Optional<Home> of(Map<String, String> environment) {
        return variable(environment, "LOCALAPPDATA")
                .or(() -> variable(environment, "XDG_DATA_HOME"))
                .or(() -> variable(environment, "HOME").map(home -> home.resolve(".local/share")))
                .map(data -> new Home(data.resolve("cables")));
    }

    /** Remembers the index of a command, if the user has a home; see {@link #rememberIndex(Path)}. */
    public static void rememberIndex(Map<String, String> environment, Optional<Path> index) {
        of(environment).ifPresent(home -> index.ifPresent(home::rememberIndex));
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /** The folder of the index if the user names none. */
    public Path index() {
        return folder.resolve("index");
    }

    /** The index that was used last, if it is still there. */
    public Optional<Path> lastIndex() {
        return read(LAST_INDEX).map(Path::of).filter(Files::isDirectory);
    }

    /**
     * Remembers an index. If the home cannot be written, the command does not fail, since the user did not ask for
     * this.
     */
    public void rememberIndex(Path index) {
        try {
            write(LAST_INDEX, index.toAbsolutePath().normalize().toString());
        } catch (IOException e) {
            // The next "cables open" will not know the index.
        }
    }

    /**
     * The page of an index, which one process at a time may hold. Close it when the page ends.
     *
     * @throws IOException if the home cannot be written
     */
    public OpenPage openPage(Path index) throws IOException {
        Files.createDirectories(folder);
        return OpenPage.of(folder, index);
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)).strip());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Writes a file that only this user may read, completely or not at all. */
    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        Path scratch = Files.createTempFile(folder, name, ".tmp");
        Files.writeString(scratch, text + "\n");
        Files.move(scratch, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
