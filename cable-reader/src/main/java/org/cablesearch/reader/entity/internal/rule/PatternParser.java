// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.internal.text.Runs;

/**
 * Parses the pattern of a row.
 *
 * <pre>
 * [ ]             the name
 * {@literal @}test           the word by which the row is found; what precedes it is read backwards from it, what follows it forwards
 * ( a / b )       a choice
 * x? x* x+ x{1,3} repeats, at most {@link #MAX_REPEATS} times
 * =( x )  !( x )  what follows, or does not
 * &lt;=( x ) &lt;!( x )   what precedes, or does not
 * ^( x )          a whole run of words that may be parts of names, as the macro $run says, read forwards
 * .               the end of the run, the candidate or the passage, or its beginning if it is read backwards; in a row with a key, outside
 *                 groups, the beginning of a candidate
 * {place}         an entry of a {@link Dictionary}, which is read forwards, and so only after the key or in =( ) and !( )
 * $x              a macro
 * </pre>
 */
final class PatternParser {

    private static final int MAX_REPEATS = 16;

    private final String text;
    private final Map<String, String> macros;
    private boolean back;
    private int at;

    private PatternParser(String text, Map<String, String> macros, boolean back) {
        this.text = text;
        this.macros = macros;
        this.back = back;
    }

    /** A pattern, or a part of one, compiled for one direction. */
    static Part parse(String text, Map<String, String> macros, boolean back) {
        PatternParser parser = new PatternParser(expanded(text, macros), macros, back);
        Part part = parser.choice();
        if (parser.at < parser.text.length()) {
            throw new IllegalArgumentException("unexpected " + parser.text.substring(parser.at));
        }
        return part;
    }

    /** The text with its macros replaced: one of a single test can be combined with other tests, all others are groups. */
    static String expanded(String text, Map<String, String> macros) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', from)) {
            int end = Runs.endOfWord(text, dollar + 1);
            String name = text.substring(dollar + 1, end);
            String macro = macros.get(name);
            if (macro == null) {
                throw new IllegalArgumentException("there is no macro $" + name);
            }
            String group = endOfTest(macro, 0) == macro.length() ? macro : "( " + macro + " )";
            if (text.startsWith("&", end) && macro.indexOf('/') >= 0) {
                throw new IllegalArgumentException("$" + name + " has choices, so no & can follow it");
            }
            expanded.append(text, from, dollar).append(group);
            from = end;
        }
        return expanded.append(text.substring(from)).toString();
    }

    private Part choice() {
        List<Part> choices = new ArrayList<>();
        choices.add(sequence());
        while (at < text.length() && text.charAt(at) == '/') {
            at++;
            choices.add(sequence());
        }
        return choices.size() == 1 ? choices.getFirst() : Part.choice(choices);
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        skipBlanks();
        while (at < text.length() && text.charAt(at) != ')' && text.charAt(at) != '/') {
            parts.add(repeated(item()));
            skipBlanks();
        }
        return Part.sequence(back ? parts.reversed() : parts);
    }

    private Part item() {
        if (takes("[")) {
            return Part.mark(true);
        }
        if (takes("]")) {
            return Part.mark(false);
        }
        if (takes(".")) {
            return Part.end(back);
        }
        if (takes("{")) {
            int close = text.indexOf('}', at);
            String name = text.substring(at, close);
            at = close + 1;
            return Part.entry(RowFile.constant(Dictionary.class, name, "there is no dictionary {" + name + "}"));
        }
        if (takes("^")) {
            Part run = parse("$run", macros, back);
            return Part.run(run, inDirection(false), back);
        }
        if (takes("<=")) {
            return Part.look(inDirection(true), true);
        }
        if (takes("<!")) {
            return Part.look(inDirection(true), false);
        }
        if (takes("=")) {
            return Part.look(inDirection(false), true);
        }
        if (takes("!")) {
            return Part.look(inDirection(false), false);
        }
        if (takes("(")) {
            Part group = choice();
            expect(')');
            return group;
        }
        return Part.token(TokenTest.of(word()), back);
    }

    private Part inDirection(boolean direction) {
        boolean outer = back;
        back = direction;
        Part part = item();
        back = outer;
        return part;
    }

    private Part repeated(Part part) {
        if (takes("?")) {
            return Part.repeat(part, 0, 1);
        }
        if (takes("*")) {
            return Part.repeat(part, 0, MAX_REPEATS);
        }
        if (takes("+")) {
            return Part.repeat(part, 1, MAX_REPEATS);
        }
        if (at < text.length() && text.charAt(at) == '{') {
            int close = text.indexOf('}', at);
            String[] bounds = text.substring(at + 1, close).split(",");
            at = close + 1;
            return Part.repeat(part, Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
        }
        return part;
    }

    private String word() {
        int end = endOfTest(text, at);
        if (end == at) {
            throw new IllegalArgumentException("unexpected " + text.substring(at));
        }
        String word = text.substring(at, end);
        at = end;
        return word;
    }

    /** Where a test of one token ends: at a blank or a sign of repetition, outside the name of a list and outside quotes. */
    static int endOfTest(String text, int from) {
        int end = from;
        boolean inList = false;
        while (end < text.length() && (inList || " ?*+{)".indexOf(text.charAt(end)) < 0)) {
            end += text.charAt(end) == '\'' ? 2 : 0;
            inList = (text.charAt(end) == '<' && !isLookBehind(text, end)) || (inList && text.charAt(end) != '>');
            end++;
        }
        return end;
    }

    private static boolean isLookBehind(String text, int at) {
        return text.startsWith("<=", at) || text.startsWith("<!", at);
    }

    private boolean takes(String sign) {
        boolean here = text.startsWith(sign, at);
        at += here ? sign.length() : 0;
        return here;
    }

    private void expect(char sign) {
        skipBlanks();
        if (at == text.length() || text.charAt(at) != sign) {
            throw new IllegalArgumentException("expected " + sign + " at " + text.substring(at));
        }
        at++;
    }

    private void skipBlanks() {
        at = Runs.skip(text, at, " ");
    }
}
