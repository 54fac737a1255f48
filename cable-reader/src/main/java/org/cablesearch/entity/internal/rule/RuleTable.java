package org.cablesearch.entity.internal.rule;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.model.internal.text.FactFile;
import org.jspecify.annotations.Nullable;

/**
 * Rules about names, one a row, in order of priority: at each word, the first row that matches finds its names, or rejects the word
 * if it marks none.
 *
 * <pre>
 * $macro = pattern
 * name | mixed, capitals or both | pattern | example =&gt; names, separated by semicolons
 * </pre>
 *
 * {@link PatternParser} says what a pattern may contain. The rows are compiled once, and looked up by the lists and traits of one
 * word, so that most words of a text cost no more than that. Immutable.
 */
public final class RuleTable {

    private static final int COLUMNS = 4;

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Integer, BitSet> byList = new HashMap<>();
    private final BitSet lists = new BitSet();
    private final Map<Integer, BitSet> byTrait = new HashMap<>();
    private int traits;

    private RuleTable() {}

    private void add(Rule rule) {
        int row = rules.size();
        TokenTest.Key key = rule.key().key();
        rules.add(rule);
        for (int list : key.lists()) {
            byList.computeIfAbsent(list, unused -> new BitSet()).set(row);
            lists.set(list);
        }
        traits |= key.traits();
        for (int bit = 0; bit < Integer.SIZE; bit++) {
            if ((key.traits() & (1 << bit)) != 0) {
                byTrait.computeIfAbsent(1 << bit, unused -> new BitSet()).set(row);
            }
        }
    }

    /**
     * The rows of a file.
     *
     * @param folder as in {@link FactFile#lines}
     * @throws IllegalStateException if a row cannot be compiled
     */
    public static RuleTable of(Function<String, @Nullable InputStream> folder, String file) {
        Map<String, String> macros = new HashMap<>();
        RuleTable table = new RuleTable();
        for (String line : FactFile.lines(folder, file)) {
            try {
                if (line.startsWith("$")) {
                    String[] sides = line.substring(1).split(" *= *", 2);
                    macros.put(sides[0], PatternParser.expanded(sides[1], macros));
                } else {
                    table.add(rule(line, macros));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(file + ": " + e.getMessage() + ", in the row: " + line, e);
            }
        }
        return table;
    }

    private static Rule rule(String row, Map<String, String> macros) {
        String[] columns = row.split(" +\\| +");
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("there are " + columns.length + " columns instead of " + COLUMNS);
        }
        String[] sides = columns[COLUMNS - 1].split(" +=> *", 2);
        String pattern = PatternParser.expanded(columns[2], macros);
        int key = pattern.indexOf('@');
        if (key < 0 || sides.length < 2) {
            throw new IllegalArgumentException("no word is marked by @, or the example does not say what is found");
        }
        int end = PatternParser.endOfTest(pattern, key + 1);
        return new Rule(
                columns[0],
                where(columns[1]),
                TokenTest.of(pattern.substring(key + 1, end)),
                PatternParser.parse(pattern.substring(0, key), macros, true),
                PatternParser.parse(pattern.substring(end), macros, false),
                sides[0],
                Arrays.stream(sides[1].split("; *"))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static Rule.Where where(String texts) {
        return switch (texts) {
            case "mixed" -> Rule.Where.MIXED;
            case "capitals" -> Rule.Where.CAPITALS;
            case "both" -> Rule.Where.BOTH;
            default -> throw new IllegalArgumentException("texts are mixed, capitals or both, not " + texts);
        };
    }

    /** The rows, in order of priority. */
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Finds the rows of this table in a passage, from its beginning to its end, and marks the tokens of the names as taken. */
    public void find(Passage passage, Finder finder) {
        Reading reading = new Reading(passage, finder);
        for (int i = 0; i < passage.size(); i++) {
            Token token = passage.token(i);
            if (token.isAny(traits) || token.isInAny(lists)) {
                find(candidates(token), i, reading, finder);
            }
        }
    }

    private BitSet candidates(Token token) {
        BitSet candidates = new BitSet(rules.size());
        byTrait.forEach((trait, rows) -> {
            if (token.isAny(trait)) {
                candidates.or(rows);
            }
        });
        byList.forEach((list, rows) -> {
            if (token.isIn(list)) {
                candidates.or(rows);
            }
        });
        return candidates;
    }

    private void find(BitSet candidates, int token, Reading reading, Finder finder) {
        Passage passage = reading.passage();
        for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
            Rule rule = rules.get(row);
            if (rule.where().includes(passage.capitals()) && finder.tries(rule) && rule.matches(reading, token)) {
                reading.sort();
                for (int name = 0; name < reading.names(); name++) {
                    finder.found(rule, passage, reading.from(name), reading.to(name));
                }
                return;
            }
        }
    }
}
