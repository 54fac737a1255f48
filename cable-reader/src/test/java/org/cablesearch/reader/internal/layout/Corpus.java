// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.ByteWindow;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Limits;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.testing.Archive;

/** The folder of an archive: a dump, the same cables in the text layout, and some pages. */
public record Corpus(Path folder) {

    public static Corpus of(Archive archive) {
        return new Corpus(archive.folder());
    }

    /** All cables of an archive, in the text layout, by name of file. */
    public static List<RawCable> texts(Archive archive) throws IOException {
        List<RawCable> cables = new ArrayList<>();
        for (Path folder : archive.texts()) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    cables.add(read(new TextLayout(), Files.readAllBytes(file), 1));
                }
            }
        }
        return cables;
    }

    /** The cables of the dump by their ids. */
    public Map<String, RawCable> dump() throws IOException {
        Map<String, RawCable> cables = new LinkedHashMap<>();
        CsvLayout layout = new CsvLayout(CsvDialect.BACKSLASH);
        try (InputStream in = Files.newInputStream(folder.resolve("cables.csv"));
                CsvRows rows = new CsvRows(new ByteWindow(in, Limits.DEFAULT.recordBytes()), CsvDialect.BACKSLASH)) {
            while (rows.advance()) {
                RawCable cable = read(layout, rows.row(), rows.line());
                cables.put(cable.id(), cable);
            }
        }
        return cables;
    }

    public RawCable text(String id) throws IOException {
        return read(new TextLayout(), Files.readAllBytes(folder.resolve("text/" + id + ".txt")), 1);
    }

    public RawCable page(Path page) {
        try {
            return read(new HtmlLayout(), Files.readAllBytes(page), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(folder.resolve("html"))) {
            return pages.sorted().toList();
        }
    }

    static RawCable read(Layout layout, byte[] record, int line) {
        return (RawCable) layout.read(Decoded.of(record), new Source("corpus", line));
    }
}
