// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.load.TextFile;
import org.cablesearch.cli.show.FailureText;
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
        try (BufferedReader text = TextFile.open(file)) {
            return Synonyms.parse(text.lines().toList());
        } catch (IOException e) {
            throw CommandException.wrongUse("--synonyms: " + FailureText.of(e));
        } catch (InvalidValueException e) {
            throw CommandException.wrongUse("--synonyms: " + file + ", " + e.getMessage());
        }
    }
}
