// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern means, on tables of one or a few rows. */
class RuleTableTest {

    /** Each pattern with a text and the names that it finds, in the order of the text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[ Capital ] @<kind of organisation> | the Tarmak company | Tarmak",
                "[ Capital+ ] @<kind of organisation> | the Ulm Tarmak company | Ulm Tarmak",
                "[ Capital{2,2} ] @<kind of organisation> | Don Ulm Tarmak company | Ulm Tarmak",
                "<!( Capital ) [ Capital ] @<kind of organisation> | the Ulm Tarmak company | none",
                "@<kind of organisation> [ Capital ] ( and [ Capital ] )* | a firm Alba and Dorint | Alba; Dorint",
                "[ Capital ] and [ Capital ] @<kind of organisation> | the Alba and Dorint firm | Alba; Dorint",
                "@<kind of organisation> ( ',' [ Capital ] and / [ Capital ] ) | a firm, Alba | none",
                "@<kind of organisation> [ ( the / Capital ) ] | a firm Alba | Alba",
                "@<kind of organisation> [ ( Capital&~ak / Upper ) ] | a firm Tarmak | Tarmak",
                "^( the [ Capital+ ] . ) @<kind of organisation> | The Ulm Tarmak company | Ulm Tarmak",
                "^( [ !the Capital+ ] . ) @<kind of organisation> | The Ulm Tarmak company | none",
                "[ ^( Capital+ ) @<kind of organisation> ] | Don of Ulm Tarmak company | Ulm Tarmak company",
            })
    void meansWhatItSays(String pattern, String text, String names) {
        assertEquals(names, names(table("$run = Capital+", "a | mixed | " + pattern + " | x => y"), text));
    }

    /** A full stop is the beginning of the candidate, here of the words in parentheses. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                ". [ Capital* @bank ] | the Ulm (Tarmak Bank) of Don | Tarmak Bank",
                ". [ Capital* @bank of Capital ] | the Ulm (Tarmak Bank) of Don | Tarmak Bank of Don",
                ". [ Capital @bank ] | the (Ulm Tarmak Bank) of Don | none",
                ". [ =( Capital+ . ) Capital @bank ] | the (Tarmak Bank) of Don | Tarmak Bank",
                "Capital . [ Capital* @bank ] | the Ulm (Tarmak Bank) | Tarmak Bank",
                "Capital . [ Capital* @bank ] | the (Tarmak Bank) | none",
                "[ Capital* @bank ] | the Ulm (Tarmak Bank) | Ulm Tarmak Bank",
            })
    void judgesACandidate(String pattern, String marked, String names) {
        String text = marked.replace("(", "").replace(")", "");
        int from = words(marked.substring(0, marked.indexOf('(')));
        int head = words(text.substring(0, text.indexOf("Bank")));
        List<String> found = new ArrayList<>();
        table("a | mixed | " + pattern + " | x => y").judges(passage(text), from, head, collecting(found));
        assertEquals(names, found.isEmpty() ? "none" : String.join("; ", found));
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" ").length;
    }

    /** A macro of several parts is repeated as a whole, also one that begins with a look at what precedes it. */
    @Test
    void repeatsAMacroAsAWhole() {
        RuleTable table = table("$w = <!of Capital", "a | mixed | [ @<kind of organisation> $w{0,3} ] | x => y");
        assertEquals("company Alba Tarmak", names(table, "the company Alba Tarmak of Dorint"));
        assertEquals("company", names(table, "the company of Dorint"));
    }

    @Test
    void takesTheFirstRowThatMatches() {
        RuleTable table = table(
                "no | mixed | Capital&ulm @<kind of organisation> | x =>",
                "yes | mixed | [ Capital ] @<kind of organisation> | x => y");
        assertEquals("Tarmak", names(table, "the Tarmak company, the Ulm company"));
    }

    @Test
    void readsCapitalsOnlyWhereTheRowSaysSo() {
        String row = " | [ Upper ] @<kind of organisation> | x => y";
        assertEquals("TARMAK", names(table("a | capitals" + row), "SOLD TO THE TARMAK COMPANY BEFORE THE WAR"));
        assertEquals("none", names(table("a | mixed" + row), "SOLD TO THE TARMAK COMPANY BEFORE THE WAR"));
        assertEquals("TARMAK", names(table("a | both" + row), "SOLD TO THE TARMAK COMPANY BEFORE THE WAR"));
    }

    /** A {@code &} after a macro of several choices would be read with the last of them only. */
    @Test
    void refusesToJoinChoices() {
        String said = assertThrows(
                        IllegalStateException.class,
                        () -> table("$x = Upper/Capital", "a | mixed | @WORD $x&~ed | x => y"))
                .getMessage();
        assertTrue(said.contains("$x has choices"), said);
    }

    /** A message names the file, the fault and the row. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a | mixed | @<nonsense> | x => y; no list [nonsense]",
                "a | mixed | @WORDS | x => y; no trait WORDS",
                "a | mixed | @WORD&Sideways | x => y; no shape Sideways",
                "a | mixed | @WORD :flat | x => y; no flag :flat",
                "a | mixed | @~ing | x => y; needs a list, a trait or a word",
                "a | mixed | the | x => y; no word is marked by @",
                "a | mixed | @WORD ( the | x => y; expected )",
                "a | mixed | @WORD $x | x => y; no macro $x",
                "a | mixed | @WORD {x} | x => y; no dictionary {x}",
                "a | loud | @WORD | x => y; mixed, capitals or both",
                "a | mixed | @WORD; 3 columns instead of 4",
            })
    void saysWhatIsWrongWithARow(String row, String message) {
        String said =
                assertThrows(IllegalStateException.class, () -> table(row)).getMessage();
        assertTrue(said.startsWith("rows.txt: ") && said.contains(message) && said.endsWith(row), said);
    }

    private static RuleTable table(String... rows) {
        byte[] text = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return RuleTable.of(name -> new ByteArrayInputStream(text), "rows.txt");
    }

    private static String names(RuleTable table, String text) {
        List<String> names = new ArrayList<>();
        table.find(passage(text), collecting(names));
        return names.isEmpty() ? "none" : String.join("; ", names);
    }

    private static Passage passage(String text) {
        return new Passage(text, Passage.Kind.PARAGRAPH, 0, 1, new Words(Lexicon.standard()));
    }

    private static Finder collecting(List<String> names) {
        return new Finder() {
            @Override
            public int length(Dictionary dictionary, Passage in, int from) {
                return 0;
            }

            @Override
            public void found(Rule rule, Passage in, int from, int to) {
                names.add(in.text(from, to));
            }
        };
    }
}
