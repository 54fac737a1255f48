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
 * Rules about names, one a row, in order of priority: at each word, or for each candidate that code proposes, the first row that
 * matches finds its names, or rejects the word if it marks none.
 *
 * <pre>
 * $macro = pattern
 * name | mixed, capitals or both | pattern | example =&gt; names, separated by semicolons
 * </pre>
 *
 * {@link PatternParser} says what a pattern may contain. The rows are compiled once. Most words have no list and no trait that the key
 * of any row needs, and so no row is tried at them. Immutable.
 */
public final class RuleTable {

    private static final int COLUMNS = 3;
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
        TokenTest.Key key = rule.key().key();
        key.lists().forEach(lists::set);
        words.addAll(key.words());
        traits |= key.traits();
        rules.add(rule);
        if (rule.where().includes(true)) {
            inCapitals.add(rule);
        }
        if (rule.where().includes(false)) {
            inMixed.add(rule);
        }
    }

    /**
     * The rows of a file.
     *
     * @param folder as in {@link FactFile#lines}
     * @throws IllegalStateException if a row cannot be compiled
     */
    public static RuleTable of(Function<String, @Nullable InputStream> folder, String file) {
        RuleTable table = new RuleTable();
        RowFile.read(folder, file, COLUMNS, line -> table.add(Rule.of(line)));
        return table;
    }

    /** The rows, in order of priority. */
    public List<Rule> rules() {
        return List.copyOf(rules);
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
        for (Rule rule : reading.passage().capitals() ? inCapitals : inMixed) {
            if (rule.key().matches(reading.passage(), key) && finder.tries(rule) && rule.matches(reading, from, key)) {
                tell(rule, reading, finder);
                return reading.names();
            }
        }
        return NO_ROW;
    }

    private static void tell(Rule rule, Reading reading, Finder finder) {
        reading.sort();
        for (int name = 0; name < reading.names(); name++) {
            finder.found(rule, reading.passage(), reading.from(name), reading.to(name));
        }
        if (reading.names() == 0) {
            finder.matched(rule);
        }
    }
}
