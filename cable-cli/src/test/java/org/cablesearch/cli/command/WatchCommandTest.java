// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** {@code cables watch} and {@code cables index --watch}. */
class WatchCommandTest {

    @TempDir
    Path folder;

    private Path index;
    private Path queries;

    @BeforeEach
    void archive() throws IOException {
        index = folder.resolve("index");
        queries = Files.writeString(folder.resolve("queries.txt"), "# saved\npolice\n\narmy\n");
        add(cable("06A1", "police", "a"), cable("06A2", "police", "b"), cable("06A3", "army", "c"));
    }

    private void add(Cable... cables) throws IOException {
        try (CableIndex writer = CableIndex.open(index)) {
            for (Cable cable : cables) {
                writer.add(cable);
            }
        }
    }

    private static Cable cable(String id, String text, String hash) {
        return Cable.builder(id)
                .subject("About the <" + text + "> & \u0001more")
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .provenance(Provenance.NONE.textHash(hash))
                .build();
    }

    private Run watch(Object... options) {
        List<Object> words = new ArrayList<>(List.of("watch", "-i", index, "--queries", queries));
        words.addAll(List.of(options));
        return Run.of(words.toArray());
    }

    @Test
    void tellsWhatDiffersFromTheLastRun() throws IOException {
        Run first = watch();
        assertEquals(
                "line 2, police: asked for the first time; 2 cables remembered\n"
                        + "line 4, army: asked for the first time; 1 cable remembered\n",
                first.out());
        assertEquals(0, first.code());
        add(cable("06A2", "police report", "bb"), cable("06A3", "navy", "cc"), cable("06A4", "police", "d"));
        String seen = Files.readString(folder.resolve("queries.txt.seen"));
        assertEquals(
                "line 2, police: 1 new, 1 changed\n  new: 06A4\n  text changed: 06A2\nline 4, army: 1 gone\n  gone: 06A3\n",
                watch().out().replaceAll(" since [-0-9T:]+Z", ""));
        assertFalse(seen.equals(Files.readString(folder.resolve("queries.txt.seen"))));
        assertEquals(
                "line 2, police: nothing new\nline 4, army: nothing new\n",
                watch().out().replaceAll(" since [-0-9T:]+Z", ""));
        assertEquals("", watch("--quiet").out());
        assertEquals("", watch("--quiet", "--format", "csv").out());
        assertEquals(0, watch("--quiet").code());
    }

    @Test
    void aQueryThatIsAbsentOnceKeepsItsState() throws IOException {
        watch();
        Files.writeString(queries, "army\n");
        watch();
        add(cable("06A4", "police", "d"));
        Files.writeString(queries, "police\n");
        assertEquals("line 1, police: 1 new\n  new: 06A4\n", watch().out().replaceAll(" since [-0-9T:]+Z", ""));
    }

    @Test
    void otherFiltersAreAnotherWatch() throws IOException {
        add(cable("05A9", "police", "z").toBuilder()
                .date(CableDate.of(Instant.parse("2005-01-02T00:00:00Z")))
                .build());
        watch();
        Run narrowed = watch("--select", "year=2005");
        assertEquals(
                "line 2, police: asked for the first time; 1 cable remembered\n"
                        + "line 4, army: asked for the first time; 0 cables remembered\n",
                narrowed.out(),
                narrowed.err());
        add(
                cable("06A4", "police", "d"),
                cable("05A8", "police", "y").toBuilder()
                        .date(CableDate.of(Instant.parse("2005-03-04T00:00:00Z")))
                        .build());
        assertTrue(watch("--select", "year=2005").out().contains("  new: 05A8\n"));
        assertTrue(watch().out().contains("  new: 05A8, 06A4\n"));
        Path synonyms = Files.writeString(folder.resolve("synonyms.txt"), "army, police\n");
        assertTrue(watch("--to", "2005", "--synonyms", synonyms)
                .out()
                .contains("army: asked for the first time; 2 cables"));
        Run wrong = watch("--select", "year=1999");
        assertEquals(2, wrong.code(), wrong.err());
    }

    @Test
    void jsonAndCsvHaveTheSameKeys() throws IOException {
        Path state = folder.resolve("elsewhere");
        watch("--state", state);
        assertTrue(Files.exists(state) && Files.notExists(folder.resolve("queries.txt.seen")));
        add(cable("06A4", "police", "d"));
        Files.copy(state, folder.resolve("copy"));
        String json = watch("--state", state, "--json").out().replaceAll("\"since\":\"[-0-9T:]+Z\"", "\"since\":\"T\"");
        assertEquals(
                "{\"line\":2,\"query\":\"police\",\"since\":\"T\",\"new\":[\"06A4\"],\"changed\":[],\"gone\":[],"
                        + "\"reread\":[],\"syntaxChanged\":false,\"timedOut\":false}\n"
                        + "{\"line\":4,\"query\":\"army\",\"since\":\"T\",\"new\":[],\"changed\":[],\"gone\":[],"
                        + "\"reread\":[],\"syntaxChanged\":false,\"timedOut\":false}\n",
                json);
        String csv = watch("--state", folder.resolve("copy"), "--format", "csv", "--quiet")
                .out()
                .replaceAll("[-0-9T:]{19}Z", "T");
        assertEquals(
                "line,query,since,new,changed,gone,reread,syntaxChanged,timedOut\n2,police,T,06A4,,,,false,false\n",
                csv);
    }

    @Test
    void sinceATimeOfLoadingRemembersNothing() {
        String json = watch("--since", "2020", "--json", "--quiet").out();
        assertTrue(
                json.startsWith("{\"line\":2,\"query\":\"police\",\"since\":\"2020-01-01T00:00:00Z\",\"new\":[\"06A1\","
                        + "\"06A2\"],"),
                json);
        assertEquals("", watch("--since", "2999-01-01T10:00Z", "--quiet").out());
        assertTrue(Files.notExists(folder.resolve("queries.txt.seen")));
        Run wrong = watch("--since", "yesterday");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().startsWith("cables: --since: \"yesterday\" is not a date"), wrong.err());
        assertEquals(2, watch("--since", "2020", "--state", folder.resolve("s")).code());
    }

    @Test
    void aQueryThatMeansSomethingElseIsTold() throws IOException {
        watch();
        Path seen = folder.resolve("queries.txt.seen");
        Files.writeString(
                seen, Files.readString(seen).replace("\"understood\":\"army\"", "\"understood\":\"text:army\""));
        assertEquals(
                "line 4, army: nothing new\n  this version reads the query otherwise than the one that asked last time\n",
                watch("--quiet").out().replaceAll(" since [-0-9T:]+Z", ""));
    }

    @Test
    void aDamagedStateIsNotOverwritten() throws IOException {
        Path seen = Files.writeString(folder.resolve("queries.txt.seen"), "notes\n");
        Run run = watch();
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("cables: " + seen + ", line 1, is not what cables watch wrote: "), run.err());
        assertEquals("notes\n", Files.readString(seen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date:today                   | today
                    police date:[2006 TO NOW]    | NOW
                    added:[NOW-7DAYS TO *]       | NOW
                    date:"last week" army        | last week
                    date:(2006 OR yesterday)     | yesterday
                    """)
    void aRollingDayIsRefused(String query, String day) throws IOException {
        Files.writeString(queries, "police\n" + query + "\n");
        Run run = watch();
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .startsWith(
                                "cables: " + queries + ", line 2: \"" + day
                                        + "\" moves with the calendar, so cables would come and go without a load; write a fixed day"),
                run.err());
        assertTrue(Files.notExists(folder.resolve("queries.txt.seen")));
    }

    @Test
    void wordsThatNameDaysElsewhereAreNot() throws IOException {
        Files.writeString(queries, "today\nsubject:now date:2006\ndate:2006 yesterday\n");
        assertEquals(0, watch().code());
    }

    @Test
    void feedHasNewAndChangedCables() throws Exception {
        Path feed = folder.resolve("news.atom");
        watch("--feed", feed);
        assertEquals(0, elements(feed, "entry").getLength());
        add(cable("06A1", "police report", "aa"), cable("06A4", "police", "d"));
        watch("--feed", feed);
        NodeList titles = elements(feed, "title");
        assertEquals("Cables: queries.txt", titles.item(0).getTextContent());
        assertEquals("06A4: About the <police> & \ufffdmore", titles.item(1).getTextContent());
        assertEquals(
                "06A1: About the <police report> & \ufffdmore", titles.item(2).getTextContent());
        assertEquals(
                "New for the query police", elements(feed, "content").item(0).getTextContent());
        assertEquals(3, titles.getLength());
        String before = Files.readString(feed);
        watch("--feed", feed);
        assertEquals(before, Files.readString(feed), "nothing is new");
    }

    private static NodeList elements(Path feed, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(feed.toFile());
        return xml.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    }

    @Test
    void queriesFromStandardInputNeedAState() {
        Run run = Run.withInput("police\n", "watch", "-i", index, "--queries", "-");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("--state FILE"), run.err());
        Path state = folder.resolve("s");
        assertEquals(
                0,
                Run.withInput("police\n", "watch", "-i", index, "--queries", "-", "--state", state)
                        .code());
    }

    @Test
    void aClusterIsRefusedInASentence() {
        Run run = Run.of("watch", "--cluster", "http://localhost:1", "--queries", queries);
        assertEquals(2, run.code());
        assertEquals(
                "cables watch: the command does not work on a cluster; name an index in a folder with --index DIR; see"
                        + " cables watch --help\n",
                run.err());
        Run load = Run.of("index", "--cluster", "http://localhost:1", "--watch", queries, Run.SAMPLES);
        assertEquals(2, load.code());
        assertTrue(load.err().contains("does not work on a cluster"), load.err());
    }

    @Test
    void aLoadTellsWhatItBrought() throws IOException {
        Path fresh = folder.resolve("fresh");
        Run text = Run.of("index", "-i", fresh, "--watch", queries, Run.SAMPLES);
        assertTrue(text.out().matches("(?s).*\nline 2, police: \\d+ new since [^\n]+Z\n  new: .*"), text.out());
        Run json = Run.of("index", "-i", folder.resolve("second"), "--json", "--watch", queries, Run.SAMPLES);
        List<String> lines = json.out().lines().toList();
        assertTrue(lines.get(1).startsWith("{\"line\":2,\"query\":\"police\",\"since\":\""), json.out());
        assertEquals(3, lines.size());
        Files.writeString(queries, "date:today\n");
        Path none = folder.resolve("none");
        assertEquals(
                2, Run.of("index", "-i", none, "--watch", queries, Run.SAMPLES).code());
        assertTrue(Files.notExists(none), "a wrong query is told before the load");
    }
}
