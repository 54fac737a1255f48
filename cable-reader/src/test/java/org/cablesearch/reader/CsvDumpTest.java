// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dump as a whole: where rows begin and end, and what becomes of broken ones. */
class CsvDumpTest {

    private static String row(int number, String body) {
        return "\"" + number + "\",\"8/1/2006 11:01\",\"06A" + number + "\",\"Embassy\",\"SECRET\",\"\",\"FM A\",\""
                + body + "\"\n";
    }

    private static final String BODY = "S E C R E T A 000001\n\nSIPDIS";

    @Test
    void lineEndsInsideValuesAreCounted() {
        assertEquals(List.of("1 06A1", "4 06A2", "7 06A3"), Outcomes.of(row(1, BODY) + row(2, BODY) + row(3, BODY)));
    }

    @Test
    void theLastLineEndMayBeMissing() {
        assertEquals(
                List.of("1 06A1", "4 06A2"),
                Outcomes.of(row(1, BODY) + row(2, BODY).stripTrailing()));
    }

    @Test
    void emptyLinesAreSkipped() {
        assertEquals(List.of("3 06A1", "5 06A2"), Outcomes.of("\n\r\n" + row(1, "X") + "\n" + row(2, "X") + "\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "number,date,id,origin,classification,references,header,body",
                "\"id\",\"date\",\"mrn\",\"origin\",\"class\",\"refs\",\"header\",\"body\"",
            })
    void aRowOfColumnNamesIsSkipped(String names) {
        assertEquals(List.of("2 06A1"), Outcomes.of(names + "\n" + row(1, "X")));
    }

    @Test
    void rowsOfSevenColumnsAreRejected() {
        String seven = "\"1\",\"8/1/2006 11:01\",\"06A1\",\"Embassy\",\"SECRET\",\"\",\"" + BODY + "\"\n";
        assertEquals(
                List.of(
                        "1 MALFORMED_RECORD the row has 7 columns, expected 8",
                        "4 06A2",
                        "7 MALFORMED_RECORD the row has 7 columns, expected 8"),
                Outcomes.of(seven + row(2, BODY) + seven));
    }

    @Test
    void rowsWithoutANumberAreRejected() {
        String seven = "\"8/1/2006 11:01\",\"06A1\",\"Embassy\",\"SECRET\",\"\",\"FM A\",\"" + BODY + "\"\n";
        assertEquals(
                List.of(
                        "1 MALFORMED_RECORD the row has 7 columns, expected 8",
                        "4 MALFORMED_RECORD the row has 7 columns, expected 8"),
                Outcomes.of(seven + seven));
    }

    @Test
    void anUnclosedQuoteLosesOnlyItsRow() {
        String unclosed = row(2, BODY).replace("SIPDIS\"", "SIPDIS");
        assertEquals(
                List.of("1 06A1", "4 MALFORMED_RECORD a quote in the row that begins here is not closed", "7 06A3"),
                Outcomes.of(row(1, BODY) + unclosed + row(3, BODY)));
    }

    @Test
    void anUnescapedQuoteLosesOnlyItsRow() {
        assertEquals(
                List.of("1 06A1", "4 MALFORMED_RECORD the row is not valid CSV: …", "8 06A3"),
                Outcomes.of(row(1, BODY) + row(2, "He said \"yes\", and\n\nmore,\n\"quoted\".") + row(3, BODY)).stream()
                        .map(line -> line.replaceAll("valid CSV: .+", "valid CSV: …"))
                        .toList());
    }

    @Test
    void aRowCutOffAtTheEndIsRejected() {
        assertEquals(
                List.of("1 06A1", "4 MALFORMED_RECORD a quote in the row that begins here is not closed"),
                Outcomes.of(row(1, BODY) + row(2, BODY).substring(0, 80)));
    }

    @Test
    void onlyRecordsWithoutIdAreRejected() {
        assertEquals(
                List.of("1 NO_ID the record has no id", "2 06A2", "3 06A3"),
                Outcomes.of(row(1, "X").replace("06A1", "") + row(2, " ") + row(3, "X")));
    }

    @Test
    void aRowThatIsTooLargeIsTheOnlyOneRejected() {
        CableReader small = CableReader.of(ReadOptions.DEFAULT.maxRecordBytes(1000));
        byte[] dump =
                (row(1, BODY) + row(2, "A LINE\n".repeat(300_000)) + row(3, BODY)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("1 06A1", "4 TOO_LARGE the record is longer than 1000 bytes", "300005 06A3"),
                Outcomes.of(small, dump));
    }

    /** Each line takes memory, however short it is. */
    @Test
    void aRowWithTooManyLinesIsTheOnlyOneRejected() {
        byte[] dump = (row(1, BODY) + row(2, "\n".repeat(100_000)) + row(3, BODY)).getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("1 06A1", "4 TOO_LARGE the record has more than 100000 lines or tags", "100005 06A3"),
                Outcomes.of(CableReader.create(), dump));
    }

    /** Each paragraph takes memory when it is indexed, and so does each value. */
    @Test
    void onlyCablesWithTooManyParagraphsOrValuesAreRejected() {
        CableReader small =
                CableReader.of(ReadOptions.DEFAULT.maxRecordParagraphs(3).maxRecordValues(2));
        byte[] dump = (row(1, "TAGS: PREL, PGOV\n\n1. One.\n\n2. Two.\n\n3. Three.\n")
                        + row(2, "1. One.\n\n2. Two.\n\n3. Three.\n\n4. Four.\n")
                        + row(3, "TAGS: PREL, PGOV, PHUM\n\n1. One.\n")
                        + row(4, BODY))
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of(
                        "1 06A1",
                        "9 TOO_LARGE the cable has 4 paragraphs; the limit is 3",
                        "17 TOO_LARGE the cable has 3 addressees, TAGS, references, signers, people and organisations;"
                                + " the limit is 2",
                        "21 06A4"),
                Outcomes.of(small, dump));
    }

    @Test
    void theLimitsCanBeRaised() {
        CableReader large =
                CableReader.of(ReadOptions.DEFAULT.maxRecordBytes(64 << 20).maxRecordLines(120_000));
        byte[] dump = row(1, ("A".repeat(160) + "\n").repeat(110_000)).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("1 06A1"), Outcomes.of(large, dump));
    }
}
