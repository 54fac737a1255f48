// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.cluster.node.TestNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands print the same for an index in a cluster as for one in a folder. */
@ExtendWith(SampleIndex.class)
class ClusterCommandsTest {

    private static final String NAME = TestNode.indexName();
    private static final String CLUSTER = TestNode.uri().toString();

    @BeforeAll
    static void fill() {
        Run first = Run.of("index", "--cluster", CLUSTER, "--name", NAME, Run.SAMPLES);
        assertEquals(0, first.code(), first.err());
    }

    /** Spaces separate the arguments; an underscore stands for a space within one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "search --sort id police",
                "search --sort date --json --facet tags --facet origin:3 --facet marking police",
                "search --sort date --json --unit paragraph --facet marking para:(police_NOT_marking:S)",
                "search --sort -date --select tags=phum --exclude origin=embassy_bangkok --histogram month *:*",
                "search --sort id --all --format csv tags:PHUM",
                "search --sort id --all --format jsonl police_OR_army",
                "search --sort id --json people:qadhafi",
                "search --sort date --json zebra polise",
                "search --select tags=PHUMM police",
                "search --sort id --after nonsense police",
                "show 06PHNOMPENH2611 06BANGKOK8043",
                "show --json 06 PHNOM PENH 2611",
                "show 06PHNOMPENH2612",
                "cites --json 06PHNOMPENH2611",
                "cites --thread 06PHNOMPENH2611",
                "cites 06BANGKOK7998",
                "suggest --field people rash",
                "suggest --field orgs --json u",
                "suggest --field tags human",
                "suggest --field origin phnom",
                "suggest --field id 06p",
            })
    void commandsPrintTheSameForAClusterAndAFolder(String line, Path folder) {
        String options = "--cluster " + CLUSTER + " --name " + NAME;
        String index = "the index " + NAME + " of the cluster " + CLUSTER;
        Run cluster = run(line, options);
        Run embedded = run(line, "--index " + folder);
        String complaints = embedded.err().replace("--index " + folder, options).replace("the index " + folder, index);
        assertEquals(new Run(embedded.code(), embedded.out(), complaints), cluster);
    }

    private static Run run(String line, String place) {
        return Run.of(
                Stream.of((line + " ").replaceFirst(" ", " " + place + " ").split(" "))
                        .map(word -> word.replace('_', ' '))
                        .toArray());
    }

    @Test
    void secondLoadChangesNothing() {
        Run second = Run.of("index", "--cluster", CLUSTER, "--name", NAME, "--json", Run.SAMPLES);
        assertTrue(second.out().contains("\"added\":0,\"replaced\":0,\"unchanged\":"), second.out());
    }

    @Test
    void messageForAnAbsentIndexSaysHowToCreateIt() {
        Run run = Run.of("search", "--cluster", CLUSTER, "--name", "absent", "police");
        assertEquals(2, run.code());
        assertTrue(
                run.err()
                        .endsWith("; name another, or create one: cables index --cluster " + CLUSTER
                                + " --name absent PATH...\n"),
                run.err());
    }

    @Test
    void deletesACable() {
        List<String> place = List.of("--cluster", CLUSTER, "--name", "cables-delete");
        assertEquals(
                0,
                runAt(place, "index", Run.SAMPLES.resolve("06PHNOMPENH2611.txt"))
                        .code());
        assertEquals(
                new Run(0, "{\"deleted\":1,\"notHeld\":[]}\n", ""),
                runAt(place, "delete", "--json", "06", "PHNOM", "PENH", "2611"));
        assertEquals(1, runAt(place, "delete", "--json", "06PHNOMPENH2611").code());
    }

    @Test
    void rebuildsAnIndex() {
        List<String> place = List.of("--cluster", CLUSTER, "--name", "cables-rebuild");
        Object cable = Run.SAMPLES.resolve("06PHNOMPENH2611.txt");
        assertEquals(
                0,
                runAt(place, "index", "--shards", 2, "--replicas", 0, "--refresh", 7, "--patience", 60, cable)
                        .code());
        assertEquals(
                "{\"complete\":true,\"kept\":1,\"lost\":0,\"problems\":[]}\n",
                runAt(place, "rebuild", "--json", "--keep").out());
        assertEquals(new Run(0, "rebuilt: 1 cable\n", ""), runAt(place, "rebuild", "--shards", 1));
        assertEquals(0, runAt(place, "show", "06PHNOMPENH2611").code());
        Run wrong = Run.of("rebuild", "--index", "somewhere", "--keep");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--keep is for an index in a cluster"), wrong.err());
    }

    private static Run runAt(List<String> place, String command, Object... further) {
        return Run.of(Stream.of(Stream.of(command), place.stream(), Stream.of(further))
                .flatMap(part -> part)
                .toArray());
    }

    @Test
    void batchAndStatsCountTheSameInAClusterAndAFolder(Path folder) {
        Path queries = Path.of("..", "examples", "samples", "terms.txt");
        assertEquals(
                Run.of("batch", "--index", folder, "--limit", 0, "--json", queries),
                Run.of("batch", "--cluster", CLUSTER, "--name", NAME, "--limit", 0, "--json", queries));
        String stats = Run.of("stats", "--cluster", CLUSTER, "--name", NAME).out();
        String embedded = Run.of("stats", "--index", folder).out();
        String counts = embedded.lines().findFirst().orElseThrow();
        assertTrue(stats.startsWith(counts + "\n"), stats);
    }
}
