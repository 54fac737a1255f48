// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.cli.console.Console;
import org.cablesearch.model.internal.text.FileKind;

/**
 * Opens the files of text that a user names. Text is UTF-8; malformed bytes are replaced, and a byte order mark is left
 * out.
 */
public final class TextFile {

    private static final String STANDARD_INPUT = "-";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private TextFile() {}

    /**
     * Opens a file.
     *
     * @throws CommandException if it is a folder, or not text
     */
    public static BufferedReader open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw CommandException.wrongUse(file + " is a folder; name a file");
        }
        InputStream in = Files.newInputStream(file);
        try {
            return open(in, file.toString());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /**
     * Opens a file, or standard input for {@code -}.
     *
     * @throws CommandException as {@link #open(Path)}
     */
    public static BufferedReader open(String file, Console console) throws IOException {
        return file.equals(STANDARD_INPUT) ? open(console.in(), name(file)) : open(Path.of(file));
    }

    /** The name of a file for messages. */
    public static String name(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    /**
     * Reads the rows of a CSV file, which may have different numbers of fields.
     *
     * @param file the name for messages
     * @throws CommandException if it is not CSV
     */
    static List<CsvRecord> rows(Reader text, String file) throws IOException {
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            return rows.stream().toList();
        } catch (CsvParseException e) {
            throw CommandException.wrongUse(file + " is not CSV: " + e.getMessage());
        }
    }

    /**
     * Opens a stream.
     *
     * @param name the name for messages
     * @throws CommandException if it is not text
     */
    private static BufferedReader open(InputStream in, String name) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, FileKind.BYTES);
        bytes.mark(FileKind.BYTES);
        Optional<String> complaint = FileKind.complaint(bytes.readNBytes(FileKind.BYTES), name);
        if (complaint.isPresent()) {
            throw CommandException.wrongUse(complaint.get());
        }
        bytes.reset();
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
