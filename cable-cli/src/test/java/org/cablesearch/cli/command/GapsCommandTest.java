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

/** {@code cables gaps}. */
@ExtendWith(SampleIndex.class)
class GapsCommandTest {

    @Test
    void json(Path index) {
        Run run = Run.of("gaps", "-i", index, "--json", "-n", "1", "--post", "Embassy Bangkok", "--year", "06");
        assertEquals(
                "{\"cited\":[{\"id\":\"06BANGKOK7998\",\"citedBy\":2,\"first\":\"2006-12-20T09:22:00Z\","
                        + "\"last\":\"2006-12-28T04:51:00Z\",\"estimate\":null}],\"citedInAll\":1,"
                        + "\"serials\":[{\"post\":\"BANGKOK\",\"year\":2006,\"first\":8043,\"last\":8043,\"held\":1,"
                        + "\"missing\":0,\"share\":1.0,\"runs\":[]}],"
                        + "\"months\":[{\"month\":\"2006-10\",\"held\":1,\"missing\":0}],\"expected\":null}\n",
                run.out()
                        .replaceAll(
                                "(\"first\":\")[^\"]*(\",\"last\":\")[^\"]*",
                                "$12006-12-20T09:22:00Z$22006-12-28T04:51:00Z"));
        assertEquals(0, run.code());
    }

    @Test
    void comparesWithAList(Path index, @TempDir Path folder) throws IOException {
        Path list = Files.writeString(
                folder.resolve("ids.csv"),
                "\ufefftitle,MRN\n\"a, b\",06 PHNOM PENH 2611\nc,06BANGKOK1\nd,06BANGKOK1\ne,nothing\n");
        Run run = Run.of("gaps", "-i", index, "--json", "--expected", list, "--year", "2006", "--post", "phnom penh");
        assertTrue(
                run.out()
                        .endsWith("\"expected\":{\"held\":1,\"notHeld\":[],\"notListed\":[],"
                                + "\"groups\":[{\"post\":\"PHNOMPENH\",\"year\":2006,\"held\":1,\"notHeld\":0}]}}\n"),
                run.out());
        assertEquals(
                list + ", line 5: \"nothing\" is not the number of a cable; it is counted as not held\n", run.err());
        Run all = Run.of("gaps", "-i", index, "--json", "--expected", list);
        assertTrue(all.out().contains("\"expected\":{\"held\":1,\"notHeld\":[\"06BANGKOK1\",\"nothing\"],"), all.out());
    }

    @Test
    void rejectsWhatCannotBeMeant(Path index, @TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "nothing here\n");
        assertEquals(2, Run.of("gaps", "-i", index, "--expected", empty).code());
        assertEquals(
                2,
                Run.of("gaps", "-i", index, "--expected", folder.resolve("absent.txt"))
                        .code());
        assertEquals(2, Run.of("gaps", "-i", index, "--table", "serials").code());
        Run cluster = Run.of("gaps", "--cluster", "http://localhost:1");
        assertEquals(2, cluster.code());
        assertEquals(
                "cables gaps: the command does not work on a cluster; name an index in a folder with --index DIR; see"
                        + " cables gaps --help\n",
                cluster.err());
    }

    @Test
    void csv(Path index) {
        String cited = Run.of("gaps", "-i", index, "--format", "csv").out();
        assertTrue(cited.startsWith("id,citedBy,first,last,from,to,below,above,inverted"), cited);
        String serials = Run.of("gaps", "-i", index, "--format", "csv", "--table", "serials")
                .out();
        assertTrue(serials.startsWith("post,year,first,last,held,missing,share,from,to,before,after"), serials);
    }

    @Test
    void textSaysWhatAGapIs(Path index) {
        String text = Run.of("gaps", "-i", index).out();
        assertTrue(text.startsWith("cited, but not held: "), text);
        assertTrue(text.endsWith("A gap says that this archive lacks a number, not that a cable was removed.\n"), text);
    }
}
