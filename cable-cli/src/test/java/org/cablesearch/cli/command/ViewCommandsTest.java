// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code cables trend}, {@code compare}, {@code kwic} and {@code first}. Oracles test what they count. */
@ExtendWith(SampleIndex.class)
class ViewCommandsTest {

    private static String out(Object... arguments) {
        Run run = Run.of(arguments);
        assertEquals("", run.err());
        assertEquals(0, run.code());
        return run.out();
    }

    @Test
    void trendHasTheKeysOfTheContract(Path index) {
        assertEquals(
                """
                {"queries":[{"query":"yaks","points":[{"period":"2010-02","hits":3,"held":13,"per10000":2307.6923076923076,\
                "of":13,"from":"2010-02-01","to":"2010-02-28"}],"posts":1,"periods":1,"undated":0,"timedOut":false,\
                "base":"*:*"}]}
                """,
                out("trend", "-i", index, "--json", "--by", "month", "--from", "2010-02", "--to", "2010-02", "yaks"));
        assertTrue(out("trend", "-i", index, "--format", "csv", "yaks", "police")
                .startsWith("query,period,hits,held,per10000,of,from,to\nyaks,"));
        String text = out("trend", "-i", index, "--of", "cables", "yaks", "tags:PHUM");
        assertTrue(text.startsWith("yaks: ") && text.contains("\nheld: cables of the archive\n"), text);
    }

    @Test
    void aComparisonSaysWhatItCounts(Path index) {
        String tags = out("compare", "-i", index, "--json", "-n", 1, "tags:PHUM", "*:*");
        assertTrue(tags.contains("\"value\":\"PHUM\",\"label\":\"Human Rights\",\"a\":"), tags);
        assertTrue(tags.endsWith("\"unit\":\"cables\",\"sampled\":null,\"timedOut\":false}\n"), tags);
        assertTrue(out("compare", "-i", index, "--json", "para:(marking:SBU)", "*:*")
                .contains("\"unit\":\"paragraphs\""));
        assertTrue(out("compare", "-i", index, "--json", "--by", "words", "yaks", "*:*")
                .contains("\"unit\":\"words\""));
        Run selected = Run.of("compare", "-i", index, "--select", "tags=PHUM", "police", "*:*");
        assertEquals(2, selected.code());
        assertTrue(selected.err().contains("write them as clauses of both queries"), selected.err());
    }

    @Test
    void linesAreAligned(Path index) {
        String lines = out("kwic", "-i", index, "--width", 12, "--sort", "left", "yaks");
        assertTrue(lines.lines().allMatch(line -> line.regionMatches(true, 12, "yak", 0, 3)), lines);
        assertEquals(
                2, out("kwic", "-i", index, "-n", 2, "--json", "yaks").lines().count());
        assertTrue(out("kwic", "-i", index, "-n", 1, "--json", "yaks")
                .matches(
                        "\\{\"id\":\"10KATHMANDU912\",\"paragraph\":\\d+,\"index\":\\d+,\"marking\":.*,\"date\":\".*\","
                                + "\"left\":\".*\",\"match\":\".*\",\"right\":\".*\",\"document\":null}\n"));
        String near = out("kwic", "-i", index, "--json", "--collocates", 5, "police");
        assertTrue(near.startsWith("{\"values\":[") && near.endsWith("],\"timedOut\":false}\n"), near);
    }

    @Test
    void firstIsInOrderOfTime(Path index) {
        String csv = out("first", "-i", index, "--format", "csv", "--by", "year", "police");
        assertTrue(csv.startsWith("value,id,date,cites,document\n"), csv);
        assertEquals(csv.lines().skip(1).sorted().toList(), csv.lines().skip(1).toList());
        assertTrue(out("first", "-i", index, "--json", "yaks")
                .startsWith("{\"values\":[{\"value\":\"Embassy Kathmandu\",\"id\":\"10KATHMANDU912\",\"date\":\""));
    }

    @Test
    void wrongUseIsTold(Path index) {
        assertEquals(2, Run.of("first", "-i", index, "--by", "people", "police").code());
        assertEquals(2, Run.of("trend", "-i", index, "--by", "week", "police").code());
        assertEquals(
                2,
                Run.of("trend", "-i", index, "--at", "SECSTATE WASHDC", "police")
                        .code());
        assertEquals(2, Run.of("kwic", "-i", index, "--collocates", 0, "police").code());
        assertEquals(
                2,
                Run.of("trend", "-i", index, "--select", "tags=PHMU", "police").code());
    }

    @Test
    void timeRunsOut(Path index) {
        for (String view : new String[] {"trend", "first", "kwic"}) {
            Run run = Run.of(view, "-i", index, "--timeout", "0.000000001", "police");
            assertEquals(1, run.code(), view);
            assertTrue(run.err().contains("--timeout SECONDS"), run.err());
        }
    }

    @Test
    void synonymsAreToldAndWrongLinesRefused(Path index, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("words.txt"), "yak, yaks\nyaks, police\n");
        String json = out("search", "-i", index, "--json", "-n", 0, "--synonyms", file, "yaks");
        assertTrue(json.contains("\"synonyms\":[{\"from\":\"yaks\",\"to\":[\"police\"]}]"), json);
        String byHand = out("search", "-i", index, "--json", "-n", 0, "yaks OR police");
        String total = byHand.substring(byHand.indexOf("\"total\""), byHand.indexOf(",\"hits\""));
        assertTrue(json.contains(total), json + byHand);
        Run first = Run.of("first", "-i", index, "--json", "--synonyms", file, "yaks");
        assertEquals("cables: for \"yaks\" also: police\n", first.err());
        Files.writeString(file, "yak, yaks\nyaks\n");
        Run wrong = Run.of("trend", "-i", index, "--synonyms", file, "yaks");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("words.txt, line 2: \"yaks\" has no synonym"), wrong.err());
    }
}
