package org.cablesearch.entity.internal.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cablesearch.entity.internal.text.ContextWords;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.model.internal.text.FactFile;
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
 * {@link PatternParser} says what a pattern may contain. The rows are compiled once. Only rows whose key may match a word are tried at
 * it: they are found by the word's lists and traits, and most words have none that any row needs. Immutable.
 */
public final class RuleTable {

    private static final int COLUMNS = 3;
    private static final int NO_ROW = -1;

    private final List<Rule> rules = new ArrayList<>();
    private final BitSet[] byList = rows(ContextWords.count());
    private final BitSet[] byTrait = rows(Integer.SIZE);
    private final Map<String, BitSet> byWord = new HashMap<>();
    private final BitSet lists = new BitSet();
    private int traits;

    private RuleTable() {}

    private static BitSet[] rows(int keys) {
        return Stream.generate(BitSet::new).limit(keys).toArray(BitSet[]::new);
    }

    private void add(Rule rule) {
        int row = rules.size();
        TokenTest.Key key = rule.key().key();
        rules.add(rule);
        for (int list : key.lists()) {
            byList[list].set(row);
            lists.set(list);
        }
        for (String word : key.words()) {
            byWord.computeIfAbsent(word, unused -> new BitSet()).set(row);
        }
        traits |= key.traits();
        for (int bits = key.traits(); bits != 0; bits &= bits - 1) {
            byTrait[Integer.numberOfTrailingZeros(bits)].set(row);
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
            if (token.isAny(traits)
                    || token.isInAny(lists)
                    || (!byWord.isEmpty() && byWord.containsKey(token.folded()))) {
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

    private BitSet candidates(Token token) {
        BitSet candidates = new BitSet(rules.size());
        for (int bits = token.traits() & traits; bits != 0; bits &= bits - 1) {
            candidates.or(byTrait[Integer.numberOfTrailingZeros(bits)]);
        }
        if (token.isInAny(lists)) {
            for (int list = lists.nextSetBit(0); list >= 0; list = lists.nextSetBit(list + 1)) {
                if (token.isIn(list)) {
                    candidates.or(byList[list]);
                }
            }
        }
        if (!byWord.isEmpty()) {
            BitSet rows = byWord.get(token.folded());
            if (rows != null) {
                candidates.or(rows);
            }
        }
        return candidates;
    }

    /** The number of names that the first row that matches has found; {@link #NO_ROW} if none matches. */
    private int find(Reading reading, int from, int key, Finder finder) {
        Passage passage = reading.passage();
        BitSet candidates = candidates(passage.token(key));
        for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
            Rule rule = rules.get(row);
            if (rule.where().includes(passage.capitals()) && finder.tries(rule) && rule.matches(reading, from, key)) {
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
