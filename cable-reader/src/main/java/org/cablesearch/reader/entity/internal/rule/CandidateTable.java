// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Rules about candidates, words that may be a name: what they are, and what is beside them.
 *
 * <pre>
 * name | mixed, capitals or both | yes, no or points | before [ inside ] after | example =&gt; names, separated by semicolons
 * </pre>
 *
 * The brackets are the bounds of the candidate. What is inside is read from its beginning, and need not reach its end unless a full
 * stop says so; after {@literal @} it is read from each of its words. {@link PatternParser} says what else a pattern may contain.
 * Immutable.
 */
public final class CandidateTable {

    private static final int COLUMNS = 4;

    private final List<CandidateRule> rules;
    private final CandidateRule[] inMixed;
    private final CandidateRule[] inCapitals;

    private CandidateTable(List<CandidateRule> rules) {
        this.rules = List.copyOf(rules);
        this.inMixed = in(false);
        this.inCapitals = in(true);
    }

    private CandidateRule[] in(boolean capitals) {
        return rules.stream().filter(rule -> rule.where().includes(capitals)).toArray(CandidateRule[]::new);
    }

    /**
     * The rows of a file.
     *
     * @param folder as in {@link FactFile#lines}
     * @throws IllegalStateException if a row cannot be compiled
     */
    public static CandidateTable of(Function<String, @Nullable InputStream> folder, String file) {
        List<CandidateRule> rules = new ArrayList<>();
        RowFile.read(folder, file, COLUMNS, line -> rules.add(CandidateRule.of(line)));
        return new CandidateTable(rules);
    }

    /** The rows, in order of priority. */
    public List<CandidateRule> rules() {
        return rules;
    }

    /** The points of all rows that match; those of a row that matches at several words count several times. */
    public int points(Passage passage, int from, int to, Finder finder) {
        Reading reading = new Reading(passage, finder);
        int points = 0;
        for (CandidateRule rule : passage.capitals() ? inCapitals : inMixed) {
            points += rule.points() * matches(rule, reading, from, to, finder);
        }
        return points;
    }

    /** Whether a row matches, and the first one says yes. */
    public boolean accepts(Passage passage, int from, int to, Finder finder) {
        Reading reading = new Reading(passage, finder);
        for (CandidateRule rule : passage.capitals() ? inCapitals : inMixed) {
            if (matches(rule, reading, from, to, finder) > 0) {
                return rule.points() > 0;
            }
        }
        return false;
    }

    private static int matches(CandidateRule rule, Reading reading, int from, int to, Finder finder) {
        int matches = finder.tries(rule) ? rule.matches(reading, from, to) : 0;
        if (matches > 0) {
            finder.matched(rule);
        }
        return matches;
    }
}
