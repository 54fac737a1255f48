package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.ByteWindow;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.input.Limits;
import org.cablesearch.reader.internal.input.RawCable;

/** The real cables in the folder that the property {@code cables.shared} names. */
public record Corpus(Path folder) {

    /** Skips the test that asks, where there are none. */
    public static Corpus assumed() {
        Path folder = Path.of(System.getProperty("cables.shared", ""), "corpus");
        assumeTrue(Files.isDirectory(folder), "no real cables in " + folder);
        return new Corpus(folder);
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

    public static RawCable read(RawLayout layout, byte[] record, int line) {
        return layout.read(Decoded.of(record), new Source("corpus", line));
    }
}
