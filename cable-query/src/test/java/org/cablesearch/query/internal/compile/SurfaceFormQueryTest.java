// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeSet;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.cablesearch.query.Unit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Words as written are distinguished from other forms of their stems, although the index has positions only for stems.
 */
class SurfaceFormQueryTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "report                         ; A B C D E",
                "exact:report                   ; A C D E",
                "exact:reports                  ; B C D",
                "exact:reported                 ; E",
                "exact:polic                    ; F",
                "exact:police                   ; G I",
                "exact:policing                 ; H I",
                "police                         ; F G H I",
                "text:rep?rt                    ; A C D",
                "text:reports*                  ; B C D",
                "text:/report(s|ed)/            ; B C D E",
                "polic*                         ; F G H I",
                "(polic?)                       ; G I",
                "text:police*                   ; G I",
                "text:polise~1                  ; G I",
                "text:/polic(e|ing)/            ; G H I",
                "text:than-polic*               ; G",
                "subject:report*                ; E",
                "exact:\"the report\"           ; A C",
                "exact:\"the reports\"          ; B D",
                "exact:\"report reports\"~3     ; C D",
                "exact:\"report of reports\"    ; C",
                "exact:\"reports of report\"    ; D",
                "exact:\"than police\"          ; G",
                "exact:\"the police\"           ; I",
                "exact:\"the policing\"         ; H",
                "exact:\"and policing\"         ; I",
                "text:the-report*               ; A B C D",
                "exact:report NOT exact:reports ; A E",
                "para:(exact:reports exact:the) ; B C D"
            })
    void wordsAsWrittenAreFound(String query, String ids) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("A", "One", "The report is late."));
            index.add(cable("B", "Two", "The reports are late."));
            index.add(cable("C", "Three", "The report of reports."));
            index.add(cable("D", "Four", "The reports of report."));
            index.add(cable("E", "Report", "It was reported."));
            index.add(cable("F", "Six", "The word polic is cut short."));
            index.add(cable("G", "Seven", "No more than police."));
            index.add(cable("H", "Eight", "The policing is costly."));
            index.add(cable("I", "Nine", "The police and policing."));
            CableSearcher searcher = index.searcher();
            assertEquals(ids, String.join(" ", new TreeSet<>(SmallIndex.find(searcher, query))));
        }
    }

    @ParameterizedTest
    @CsvSource({"exact:report, 1", "exact:reports, 2", "report*, 3", "exact:reported, 0", "reported, 3"})
    void wordsAsWrittenAreCountedInEachParagraph(String query, int paragraphs) throws IOException {
        try (SmallIndex index = new SmallIndex(folder)) {
            index.add(cable("A", "One", "The report.", "The reports.", "Two more reports.", "Nothing."));
            SearchRequest request = SearchRequest.of(query).unit(Unit.PARAGRAPH);
            assertEquals(paragraphs, index.searcher().search(request).total());
        }
    }
}
