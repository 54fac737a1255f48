// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.reader.CableReader;
import org.cablesearch.testing.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Research questions that an assistant answers by calls of the tools, with what each answer must contain and its size. */
class ResearchQuestionsTest {

    private static final int MEDIAN = 2_500;
    private static final int MAX = 8_000;

    @TempDir
    Path folder;

    /**
     * A call that answers a question, or a part of it.
     *
     * @param contains a part of the answer
     */
    private record Asked(String question, String tool, String arguments, String contains) {}

    private static final List<Asked> QUESTIONS = List.of(
            new Asked("What does the archive hold?", "stats", "{}", "\"cables\":667"),
            new Asked(
                    "Guantanamo by post",
                    "search",
                    "{\"query\":\"guantanamo\",\"limit\":0,\"facets\":[\"origin:30\"]}",
                    "{\"value\":\"Embassy Madrid\",\"count\":13}"),
            new Asked(
                    "Who reported on Litvinenko first?",
                    "search",
                    "{\"query\":\"Litvinenko\",\"sort\":\"date\",\"limit\":3}",
                    "\"id\":\"06MOSCOW12751\""),
            new Asked(
                    "Which SECRET paragraphs mention Iran in 2009?",
                    "search",
                    "{\"query\":\"marking:S iran\",\"unit\":\"paragraph\",\"from\":\"2009\",\"to\":\"2009\"}",
                    "\"marking\":\"(S)\""),
            new Asked(
                    "When did reports on detainees peak?",
                    "search",
                    "{\"query\":\"detainee\",\"limit\":0,\"histogram\":[\"month\"]}",
                    "\"month\""),
            new Asked(
                    "What do cables from Paris, but not from NATO, say about Guantanamo?",
                    "search",
                    "{\"query\":\"guantanamo\",\"select\":[\"origin=Embassy Paris\"],\"limit\":5}",
                    "\"origin\":\"Embassy Paris\""),
            new Asked("Under which name is Qadhafi in the archive?", "suggest", "{\"prefix\":\"qad\"}", "\"count\""),
            new Asked(
                    "What was the wedding in the Caucasus like?",
                    "show",
                    "{\"id\":\"06MOSCOW9533\",\"maxCharacters\":5000}",
                    "Dagestan"),
            new Asked(
                    "What exactly does paragraph 4 say?",
                    "show",
                    "{\"id\":\"06MOSCOW9533\",\"paragraph\":4}",
                    "\"place\":4"),
            new Asked("Which cables belong to it?", "thread", "{\"id\":\"06MOSCOW12751\"}", "\"cables\""),
            new Asked("What else is like it?", "similar", "{\"id\":\"06MOSCOW9533\",\"limit\":3}", "\"words\""),
            new Asked(
                    "What is missing from Moscow in 2006?",
                    "gaps",
                    "{\"post\":[\"Moscow\"],\"year\":[2006]}",
                    "\"missing\""),
            new Asked(
                    "What is missing from the archive?",
                    "gaps",
                    "{}",
                    "\"more\":\"name a post or a year, or raise maxCharacters\""),
            new Asked(
                    "How is it cited?",
                    "cite",
                    "{\"id\":\"06 Moscow 9533\",\"paragraph\":\"4.4\"}",
                    "telegram 06MOSCOW9533"),
            new Asked(
                    "Is this answer right?",
                    "check",
                    "{\"text\":\"It was a big wedding (06MOSCOW9533). Nobody cites 06MOSCOW9534. “Weddings are elaborate in"
                            + " Dagestan, the largest autonomy” (06MOSCOW9533, para. 1).\"}",
                    "\"sentencesInAll\":3,\"faults\":1,\"sentences\":[{\"text\":\"Nobody cites 06MOSCOW9534.\""));

    @Test
    void eachIsAnsweredByOneCallOfModerateSize() throws IOException {
        assumeTrue(Archive.atHand().anyMatch(archive -> archive == Archive.REAL));
        try (CableIndex index = CableIndex.open(folder);
                Stream<Cable> cables = cables()) {
            index.addAll(cables);
        }
        List<Integer> sizes = new ArrayList<>();
        StringBuilder table = new StringBuilder();
        try (CableSearcher searcher = CableSearcher.open(folder)) {
            AskedTools tools = new AskedTools(searcher);
            for (Asked asked : QUESTIONS) {
                String text = tools.call(asked.tool(), asked.arguments()).toString();
                assertTrue(text.contains(asked.contains()), () -> asked + ": " + text);
                sizes.add(text.length());
                table.append("%6d  %s %s%n".formatted(text.length(), asked.tool(), asked.question()));
            }
        }
        List<Integer> sorted = sizes.stream().sorted().toList();
        assertTrue(sorted.get(sorted.size() / 2) <= MEDIAN && sorted.getLast() <= MAX, table::toString);
    }

    private static Stream<Cable> cables() throws IOException {
        Path texts = Archive.REAL.texts().getFirst();
        assumeTrue(Files.isDirectory(texts));
        return CableReader.cables(texts);
    }
}
