// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.query.InvalidValueException;
import org.cablesearch.query.Synonyms;

/** Reads the file of the option {@code --synonyms}. */
public final class SynonymsFile {

    public static final String LABEL = "FILE";
    public static final String HELP =
            "Find also what has a synonym of a word: each line of FILE has words and phrases that"
                    + " mean the same, such as police, armed police, gendarmerie.";

    private SynonymsFile() {}

    /**
     * Reads a file in UTF-8.
     *
     * @throws CommandException if it cannot be read, or a line is invalid
     */
    public static Synonyms read(Path file) {
        try {
            return Synonyms.parse(Files.readAllLines(file));
        } catch (IOException e) {
            throw CommandException.wrongUse(
                    "--synonyms: " + file + " cannot be read as text in UTF-8; name a file with words on each line");
        } catch (InvalidValueException e) {
            throw CommandException.wrongUse("--synonyms: " + file + ", " + e.getMessage());
        }
    }
}
