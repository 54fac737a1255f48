// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.internal.input.ByteWindow;
import org.cablesearch.reader.internal.input.RawCable;
import org.cablesearch.reader.internal.input.RawCables;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsAgreeTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "extract", "body-only"})
    void eachLayoutYieldsTheSameCable(String name) throws IOException {
        RawCable text = text(bytes(name, "cable.txt"));
        RawCable escaped = row(bytes(name, "escaped.csv"));
        RawCable doubled = row(bytes(name, "doubled.csv"));
        RawCable page = page(bytes(name, "page.html"));

        assertEquals(escaped, doubled);
        assertSame(escaped, text);
        assertSame(escaped, page);
        assertEquals(text.title(), page.title());
        assertEquals(escaped.recorded(), page.recorded());
        assertEquals(
                escaped.recorded().map(LocalDateTime::toLocalDate),
                text.recorded().map(LocalDateTime::toLocalDate));
        assertEquals(DatePrecision.MINUTE, page.recordedPrecision());
        assertEquals(DatePrecision.DAY, text.recordedPrecision());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "extract", "body-only"})
    void windowsLineEndsChangeNothing(String name) throws IOException {
        assertEquals(text(bytes(name, "cable.txt")), text(windows(bytes(name, "cable.txt"))));
        assertEquals(row(bytes(name, "escaped.csv")), row(windows(bytes(name, "escaped.csv"))));
        assertEquals(row(bytes(name, "doubled.csv")), row(windows(bytes(name, "doubled.csv"))));
        assertEquals(page(bytes(name, "page.html")), page(windows(bytes(name, "page.html"))));
    }

    @Test
    void thePlaceholderForAMissingTitleIsNotATitle() throws IOException {
        String text = new String(bytes("plain", "cable.txt"), StandardCharsets.UTF_8);
        String untitled = text.replaceFirst("\n.*\n", "\n(no subject)\n");
        assertEquals("", text(untitled.getBytes(StandardCharsets.UTF_8)).title());
    }

    /** So a reader of the line numbers finds the lines in the file. */
    @Test
    void lineNumbersAreThoseOfTheFile() throws IOException {
        RawCable text = text(bytes("plain", "cable.txt"));
        assertEquals(6, text.header().getFirst().number());
        assertEquals(13, text.body().getFirst().number());
        RawCable row = row(bytes("plain", "escaped.csv"));
        assertEquals(1, row.header().getFirst().number());
        assertEquals(8, row.body().getFirst().number());
    }

    @ParameterizedTest
    @MethodSource(Archive.AT_HAND)
    void pagesEqualTheRowsOfTheDump(Archive archive) throws IOException {
        Corpus corpus = Corpus.of(archive);
        Map<String, RawCable> dump = corpus.dump();
        for (Path path : corpus.pages()) {
            RawCable page = corpus.page(path);
            RawCable row = Optional.ofNullable(dump.get(page.id())).orElseThrow();
            assertSame(row, page);
            assertEquals(row.recorded(), page.recorded(), page.id());
        }
        assertTrue(corpus.pages().size() > 10);
    }

    private static void assertSame(RawCable expected, RawCable actual) {
        assertEquals(expected.id(), actual.id());
        assertEquals(RawCables.text(expected.header()), RawCables.text(actual.header()), actual.id());
        assertEquals(RawCables.text(expected.body()), RawCables.text(actual.body()), actual.id());
        assertEquals(expected.classification(), actual.classification(), actual.id());
        assertEquals(expected.origin(), actual.origin(), actual.id());
        assertEquals(expected.problems(), actual.problems(), actual.id());
    }

    private static RawCable text(byte[] file) {
        assertEquals(Format.TEXT, FormatDetector.detect(file));
        return Corpus.read(new TextLayout(), file, 1);
    }

    private static RawCable row(byte[] file) throws IOException {
        assertEquals(Format.CSV, FormatDetector.detect(file));
        CsvDialect dialect = CsvDialect.of(file);
        try (CsvRows rows = new CsvRows(new ByteWindow(new ByteArrayInputStream(file), 1 << 20), dialect)) {
            assertTrue(rows.advance());
            RawCable cable = Corpus.read(new CsvLayout(dialect), rows.row(), rows.line());
            assertFalse(rows.advance());
            return cable;
        }
    }

    private static RawCable page(byte[] file) {
        assertEquals(Format.HTML, FormatDetector.detect(file));
        return Corpus.read(new HtmlLayout(), file, 1);
    }

    private static byte[] windows(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name, String file) throws IOException {
        try (InputStream in = LayoutsAgreeTest.class.getResourceAsStream(
                "/org/cablesearch/reader/layout-cases/" + name + "/" + file)) {
            return in.readAllBytes();
        }
    }
}
