// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text that strains a parser: a start, and a part that is repeated after it.
 *
 * @param start not repeated; may be empty
 * @param repeated not empty
 */
public record BacktrackingInput(String start, String repeated) {

    /**
     * How long a text is that strains a parser. An eighth of what {@code .ci/long} tries already overflows the stack of
     * {@link SmallStack} twice if each character takes a call, and shows work that grows with the square.
     */
    public static final int LENGTH = (Boolean.getBoolean("cables.long") ? 64 : 8) << 10;

    /** The text, with as many repetitions as fit into a length. */
    public String ofLength(int length) {
        return start + repeated.repeat(Math.max(1, (length - start.length()) / repeated.length()));
    }

    /**
     * The texts that strain a regular expression: each alternative and each quantified part of it, repeated after a text
     * that matches what precedes it in the expression.
     */
    public static Set<BacktrackingInput> of(Pattern pattern) {
        Samples samples = new Samples(pattern);
        samples.add("", samples.alternatives(""));
        return samples.found;
    }

    /**
     * One of these texts, for tests in which each takes long because it goes through many parsers; {@code .ci/long} tries
     * all.
     */
    public static Stream<BacktrackingInput> some(Pattern pattern) {
        List<BacktrackingInput> all = List.copyOf(of(pattern));
        return all.stream()
                .skip(Boolean.getBoolean("cables.long") ? 0 : all.size() / 2)
                .limit(Boolean.getBoolean("cables.long") ? all.size() : 1);
    }

    /** Reads an expression, and writes a text that each part of it matches. */
    private static final class Samples {

        /** Which characters stand for a class of characters, by preference. */
        private static final String PREFERRED = "Aa1 .-/,:;()*='\"";

        private static final int MAX_OF_CLASS = 4;

        private final Set<BacktrackingInput> found = new LinkedHashSet<>();
        private final String regex;
        private final int flags;
        private final List<String> groups = new ArrayList<>();
        private final Map<String, String> named = new HashMap<>();
        private int at;

        private Samples(Pattern pattern) {
            this.regex = pattern.pattern();
            this.flags = pattern.flags();
        }

        private void add(String start, String repeated) {
            if (!repeated.isEmpty()) {
                found.add(new BacktrackingInput(start, repeated));
            }
        }

        /** A text for the first of the alternatives up to the closing bracket or the end. */
        private String alternatives(String before) {
            String first = sequence(before);
            if (!isAt("|")) {
                return first;
            }
            add(before, first);
            while (take("|")) {
                add(before, sequence(before));
            }
            return first;
        }

        private String sequence(String before) {
            StringBuilder text = new StringBuilder();
            while (at < regex.length() && !isAt("|") && !isAt(")")) {
                text.append(quantified(before + text));
            }
            return text.toString();
        }

        private String quantified(String before) {
            int start = at;
            String once = part(before);
            String part = regex.substring(start, at);
            int times = times();
            if (times >= 0) {
                add(before, once);
                if (part.startsWith("[") || part.startsWith("\\p") || part.equals("\\s")) {
                    charactersOf(part).forEach(other -> add(before, other));
                }
            }
            return once.repeat(Math.max(1, times));
        }

        /** The least number of times that a quantifier asks for; -1 if there is none. */
        private int times() {
            int least = -1;
            if (take("*") || take("?")) {
                least = 0;
            } else if (take("+")) {
                least = 1;
            } else if (take("{")) {
                String counts = upTo('}');
                least = Integer.parseInt(counts.split(",")[0]);
            }
            if (least >= 0 && !take("?")) {
                take("+");
            }
            return least;
        }

        private String part(String before) {
            return switch (regex.charAt(at)) {
                case '(' -> group(before);
                case '[' -> charactersOf(characterClass()).getFirst();
                case '\\' -> escaped();
                case '^', '$' -> {
                    at++;
                    yield "";
                }
                case '.' -> {
                    at++;
                    yield "x";
                }
                default -> regex.substring(at, ++at);
            };
        }

        private String group(String before) {
            at++;
            boolean refused = false;
            int number = -1;
            String name = "";
            if (take("?<!") || take("?!")) {
                refused = true;
            } else if (!take("?:") && !take("?=") && !take("?<=") && !take("?>")) {
                if (take("?<")) {
                    name = upTo('>');
                } else if (take("?")) {
                    int flagsEnd = at;
                    while (regex.charAt(flagsEnd) != ')' && regex.charAt(flagsEnd) != ':') {
                        flagsEnd++;
                    }
                    at = flagsEnd;
                    if (take(")")) {
                        return "";
                    }
                    at++;
                    number = -2;
                }
                if (number == -1) {
                    number = groups.size();
                    groups.add("");
                }
            }
            String text = alternatives(before);
            at++;
            if (number >= 0) {
                groups.set(number, text);
                named.put(name, text);
            }
            return refused ? "" : text;
        }

        private String characterClass() {
            int start = at;
            int depth = 0;
            do {
                char c = regex.charAt(at++);
                if (c == '\\') {
                    at++;
                } else if (c == '[') {
                    depth++;
                } else if (c == ']') {
                    depth--;
                }
            } while (depth > 0);
            return regex.substring(start, at);
        }

        private String escaped() {
            int start = at++;
            char c = regex.charAt(at++);
            if (Character.isDigit(c)) {
                return groups.get(c - '1');
            }
            return switch (c) {
                case 'b', 'B', 'A', 'G', 'z', 'Z' -> "";
                case 'Q' -> {
                    int end = regex.indexOf("\\E", at);
                    String quoted = regex.substring(at, end);
                    at = end + 2;
                    yield quoted;
                }
                case 'k' -> {
                    at++;
                    yield named.get(upTo('>'));
                }
                case 'p', 'P' -> {
                    if (take("{")) {
                        upTo('}');
                    } else {
                        at++;
                    }
                    yield charactersOf(regex.substring(start, at)).getFirst();
                }
                case 'u' -> {
                    at += 4;
                    yield charactersOf(regex.substring(start, at)).getFirst();
                }
                default -> charactersOf(regex.substring(start, at)).getFirst();
            };
        }

        /** Some of the characters that a part of the expression matches. */
        private List<String> charactersOf(String part) {
            Pattern character = Pattern.compile(part, flags);
            List<String> all = IntStream.concat(PREFERRED.chars(), IntStream.rangeClosed(0, Character.MAX_VALUE))
                    .mapToObj(Character::toString)
                    .filter(text -> character.matcher(text).matches())
                    .distinct()
                    .limit(MAX_OF_CLASS)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalStateException("no character matches " + part + " in " + regex);
            }
            return all;
        }

        private boolean isAt(String text) {
            return regex.startsWith(text, at);
        }

        private boolean take(String text) {
            boolean is = isAt(text);
            at += is ? text.length() : 0;
            return is;
        }

        private String upTo(char end) {
            int start = at;
            at = regex.indexOf(end, at) + 1;
            return regex.substring(start, at - 1);
        }
    }
}
