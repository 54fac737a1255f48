package org.cablesearch.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import org.cablesearch.benchmarks.generator.Landmarks;

/**
 * A question that every engine is asked.
 *
 * @param kind the kind of the question
 * @param first its word, phrase, name, code or id
 * @param second its second word, or its month; empty if it has neither
 */
public record Question(Kind kind, String first, String second) {

    /** The number of questions of each kind. */
    private static final int EACH = 20;

    /** The kinds of questions. */
    public enum Kind {
        RARE("rare word"),
        COMMON("common word"),
        AND("AND"),
        OR("OR"),
        PHRASE("phrase"),
        PREFIX("prefix"),
        DATE("date and term"),
        TAGS("TAGS"),
        PERSON("person, with variants"),
        PERSON_EXACT("person, exact"),
        SAME_PARAGRAPH("para:( )"),
        CITES("cites:");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** The questions of a kind about an archive, each with other words. */
    public static List<Question> of(Kind kind, Landmarks archive, int size) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> of(kind, archive, size, i))
                .toList();
    }

    private static Question of(Kind kind, Landmarks archive, int size, int i) {
        return switch (kind) {
            case RARE -> new Question(kind, archive.word(15_000 + 400 * i), "");
            case COMMON -> new Question(kind, archive.word(3 * i), "");
            case AND, OR, SAME_PARAGRAPH -> new Question(kind, archive.word(20 + 7 * i), archive.word(400 + 31 * i));
            case PHRASE -> new Question(kind, archive.phrase(5 * i), "");
            case PREFIX -> new Question(kind, beginning(archive.word(100 + 29 * i)), "");
            case DATE -> new Question(kind, archive.word(30 + 5 * i), archive.month(size / 4 + size / 2 * i / EACH));
            case TAGS -> new Question(kind, archive.tag(2 * i), "");
            case PERSON, PERSON_EXACT -> new Question(kind, archive.person(10 * i), "");
            case CITES -> new Question(kind, archive.cited(i), "");
        };
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(4, word.length()));
    }

    /** The question in our query language. */
    public String text() {
        return switch (kind) {
            case RARE, COMMON -> first;
            case AND -> first + " AND " + second;
            case OR -> first + " OR " + second;
            case PHRASE -> '"' + first + '"';
            case PREFIX -> first + "*";
            case DATE -> first + " date:" + second;
            case TAGS -> "tags:" + first;
            case PERSON -> "people:\"" + first + '"';
            case PERSON_EXACT -> "people.exact:\"" + first + '"';
            case SAME_PARAGRAPH -> "para:(" + first + " AND " + second + ")";
            case CITES -> "cites:" + first;
        };
    }
}
