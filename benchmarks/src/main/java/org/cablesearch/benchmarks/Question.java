// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.util.Locale;

/**
 * A question that every engine is asked.
 *
 * @param kind the kind of the question
 * @param text the question in our query language
 * @param flat the same question in the syntax of Lucene's classic query parser, for the flat index
 */
public record Question(Kind kind, String text, String flat) {

    /** The kinds of questions: the query for our index, and the one for flat Lucene if it differs. */
    public enum Kind {
        RARE("rare word", "%s"),
        COMMON("common word", "%s"),
        AND("AND of two", "%s AND %s"),
        AND_OF_THREE("AND of three", "%s AND %s AND %s"),
        OR("OR of three", "%s OR %s OR %s"),
        PHRASE("phrase", "\"%s\""),
        PREFIX("prefix", "%s*"),
        DATE("word and dates", "%s date:[%s TO %s]"),
        TAGS("TAGS and word", "tags:%s %s"),
        SAME_PARAGRAPH("para:( )", "para:(%s AND %s)", "%s AND %s"),
        PERSON("person, with variants", "people:\"%s\""),
        PERSON_EXACT("person, exact", "people.exact:\"%s\"", "people:\"%s\""),
        CITES("cites:", "cites:%s");

        private final String label;
        private final String ours;
        private final String flat;

        Kind(String label, String both) {
            this(label, both, both);
        }

        Kind(String label, String ours, String flat) {
            this.label = label;
            this.ours = ours;
            this.flat = flat;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** A question about words, names, codes, months or ids; those that the kind does not need are left out. */
    public static Question of(Kind kind, Object... parts) {
        return new Question(
                kind, String.format(Locale.ROOT, kind.ours, parts), String.format(Locale.ROOT, kind.flat, parts));
    }
}
