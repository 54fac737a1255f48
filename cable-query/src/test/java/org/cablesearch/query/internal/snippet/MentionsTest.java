// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.MarkedCable;
import org.cablesearch.query.Markup;
import org.cablesearch.query.internal.engine.RecordHits;
import org.cablesearch.query.internal.request.Deadline;
import org.cablesearch.testing.CountedCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are marked in the paragraphs for which a cable lists them, with work in proportion to the cable. */
class MentionsTest {

    /** A query, and the paragraphs of a cable, which has 20 people in all of them, and one more in each. */
    static final class MarkingNames implements Consumer<String> {

        @Override
        public void accept(String text) {
            String[] lines = text.split("\n", -1);
            List<Paragraph> paragraphs = new ArrayList<>();
            List<PersonMention> people = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                paragraphs.add(Paragraph.of(lines[i]).index(i - 1));
                people.add(person("Ann" + i + " Bell", List.of(i - 1)));
            }
            List<Integer> all = IntStream.range(0, paragraphs.size()).boxed().toList();
            for (int i = 0; i < 20; i++) {
                people.add(person("Carl" + i + " Dow", all));
            }
            mark(paragraphs, people, lines[0]);
        }
    }

    private static PersonMention person(String name, List<Integer> paragraphs) {
        return new PersonMention(name, Optional.empty(), PersonRole.MENTIONED, List.of(), paragraphs);
    }

    private static MarkedCable mark(List<Paragraph> paragraphs, List<PersonMention> people, String query) {
        Cable cable = Cable.builder("06PARIS1")
                .paragraphs(paragraphs)
                .entities(Entities.NONE.people(people))
                .build();
        try {
            return RecordHits.mark(
                    cable,
                    CableQuery.parse(query).query(),
                    phrase -> Optional.empty(),
                    new Deadline(Optional.empty(), System::nanoTime));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"people:bell", "people:absent", "people:dow", "people:d*", "para:(people:dow met)"})
    void workGrowsWithTheParagraphs(String query) {
        CountedCode.of(MarkingNames.class)
                .assertLinear(query, 40_000, length -> query + "\nAnn1 Bell met Carl1 Dow.".repeat(length / 25));
    }

    @Test
    void aNameIsMarkedWhereTheCableListsIt() {
        List<Paragraph> paragraphs = IntStream.range(0, 4)
                .mapToObj(i -> Paragraph.of("Ann Bell met Carl Dow.").index(i))
                .toList();
        List<PersonMention> people = List.of(person("Ann Bell", List.of(0, 2)), person("Carl Dow", List.of(2, 3)));
        assertEquals(
                List.of(
                        "[Ann Bell] met Carl Dow.",
                        "Ann Bell met Carl Dow.",
                        "[Ann Bell] met [Carl Dow].",
                        "Ann Bell met [Carl Dow]."),
                mark(paragraphs, people, "people:bell OR people:dow").paragraphs().stream()
                        .map(one -> Markup.plain("[", "]").render("Ann Bell met Carl Dow.", one.text()))
                        .toList());
    }
}
