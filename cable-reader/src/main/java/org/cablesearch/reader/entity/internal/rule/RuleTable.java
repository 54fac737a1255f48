// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Rules about names, one a row, in order of priority.
 *
 * <pre>
 * $macro = pattern
 * name | mixed, capitals or both | pattern | example =&gt; names, separated by semicolons
 * name | mixed, capitals or both | yes, no or points | before [ inside ] after | example =&gt; names
 * </pre>
 *
 * In a table of rows with keys, at each word, or for each candidate that code proposes, the first row that matches finds its names, or
 * rejects the word if it marks none. Most words have no list and no trait that the key of any row needs, and so no row is tried at them.
 *
 * <p>In a table about candidates, the brackets are the bounds of words that may be a name. What is inside is read from its beginning,
 * and need not reach its end unless a full stop says so; after {@literal @} it is read from each of its words.
 *
 * <p>{@link PatternParser} says what a pattern may contain. The rows are compiled once. Immutable.
 */
public final class RuleTable {

    private static final int NO_ROW = -1;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> inMixed = new ArrayList<>();
    private final List<Rule> inCapitals = new ArrayList<>();

    /** The lists, words and traits of which a word has one if any row may match there. */
    private final BitSet lists = new BitSet();

    private final Set<String> words = new HashSet<>();
    private int traits;

    private RuleTable() {}

    private void add(Rule rule) {
        rule.key().map(TokenTest::key).ifPresent(key -> {
            key.lists().forEach(lists::set);
            words.addAll(key.words());
            traits |= key.traits();
        });
        rules.add(rule);
        if (rule.where().includes(true)) {
            inCapitals.add(rule);
        }
        if (rule.where().includes(false)) {
            inMixed.add(rule);
        }
    }

    /**
     * The rows of a file, each with a key.
     *
     * @param folder as in {@link FactFile#lines}
     * @throws IllegalStateException if a row cannot be compiled
     */
    public static RuleTable of(Function<String, @Nullable InputStream> folder, String file) {
        RuleTable table = new RuleTable();
        RowFile.read(folder, file, 3, line -> table.add(Rule.atKey(line)));
        return table;
    }

    /**
     * The rows of a file about candidates.
     *
     * @param folder as in {@link FactFile#lines}
     * @throws IllegalStateException if a row cannot be compiled
     */
    public static RuleTable ofCandidates(Function<String, @Nullable InputStream> folder, String file) {
        RuleTable table = new RuleTable();
        RowFile.read(folder, file, 4, line -> table.add(Rule.ofCandidate(line)));
        return table;
    }

    /** The rows, in order of priority. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    private List<Rule> rules(Passage passage) {
        return passage.capitals() ? inCapitals : inMixed;
    }

    /** Finds the rows of this table in a passage, from its beginning to its end. */
    public void find(Passage passage, Finder finder) {
        Reading reading = new Reading(passage, finder);
        for (int i = 0; i < passage.size(); i++) {
            Token token = passage.token(i);
            if (token.isAny(traits) || token.isInAny(lists) || (!words.isEmpty() && words.contains(token.folded()))) {
                find(reading, 0, i, finder);
            }
        }
    }

    /** Judges a candidate, from its beginning to its head, which is the key of the rows; whether a row has found a name. */
    public boolean judges(Passage passage, int from, int head, Finder finder) {
        return find(new Reading(passage, finder), from, head, finder) > 0;
    }

    /** Whether the first row that matches at a word rejects it. */
    public boolean rejects(Passage passage, int token, Finder finder) {
        return find(new Reading(passage, finder), token, token, finder) == 0;
    }

    /** The number of names that the first row that matches has found; {@link #NO_ROW} if none matches. */
    private int find(Reading reading, int from, int key, Finder finder) {
        for (Rule rule : rules(reading.passage())) {
            if (rule.key().orElseThrow().matches(reading.passage(), key)
                    && matches(rule, reading, from, key, finder) > 0) {
                tell(rule, reading, finder);
                return reading.names();
            }
        }
        return NO_ROW;
    }

    private static int matches(Rule rule, Reading reading, int from, int to, Finder finder) {
        reading.clear();
        return finder.watch().tries(rule) ? rule.pattern().matches(reading, from, to) : 0;
    }

    private static void tell(Rule rule, Reading reading, Finder finder) {
        reading.sort();
        for (int name = 0; name < reading.names(); name++) {
            finder.found(rule, reading.passage(), reading.from(name), reading.to(name));
        }
        if (reading.names() == 0) {
            finder.watch().matched(rule);
        }
    }

    /** The points of all rows that match a candidate; those of a row that matches at several words count several times. */
    public int points(Passage passage, int from, int to, Finder finder) {
        Reading reading = new Reading(passage, finder);
        int points = 0;
        for (Rule rule : rules(passage)) {
            int matches = matches(rule, reading, from, to, finder);
            points += rule.points() * matches;
            if (matches > 0) {
                tell(rule, reading, finder);
            }
        }
        return points;
    }

    /** Whether a row matches a candidate, and the first one says yes. */
    public boolean accepts(Passage passage, int from, int to, Finder finder) {
        Reading reading = new Reading(passage, finder);
        for (Rule rule : rules(passage)) {
            if (matches(rule, reading, from, to, finder) > 0) {
                tell(rule, reading, finder);
                return rule.points() > 0;
            }
        }
        return false;
    }
}
