// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.telegram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.WordFile;
import org.cablesearch.reader.LineReading.Role;
import org.cablesearch.reader.internal.input.SetAside;
import org.cablesearch.reader.internal.line.Line;

/**
 * The attributes below a telegram, one per line; a long value continues at the margin of the next line.
 *
 * <pre>
 * Concepts: SMUGGLING, SPICES, SHIPPING COMPANIES, PRESS COMMENTS,
 * INSPECTIONS
 * Control Number: n/a                          absent
 * Document Number: 1976SURABA00213
 * </pre>
 */
final class Attributes {

    private static final WordFile KEYS = WordFile.of(Attributes.class::getResourceAsStream, "attributes.txt");
    private static final Set<String> READ = Set.copyOf(KEYS.section("read"));
    private static final Set<String> DROPPED = Set.copyOf(KEYS.section("dropped"));

    /** A key that no list has: up to four words, one of them with a small letter. Values are mostly in capitals. */
    private static final Pattern UNKNOWN_KEY =
            Pattern.compile("(?=[^:]{0,60}[a-z])[\\x21-\\x39\\x3b-\\x7e]++(?: [\\x21-\\x39\\x3b-\\x7e]++){0,3}");

    private static final int MAX_KEY_LENGTH = 60;
    private static final Set<String> ABSENT = Set.of("", "N/A", "NA");

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<SetAside> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A value, with its lines joined by a space, and the line of its key. */
    record Value(int line, String text) {}

    private Attributes() {}

    static Attributes of(List<Line> block) {
        Attributes attributes = new Attributes();
        attributes.read(block);
        return attributes;
    }

    private void read(List<Line> block) {
        String key = "";
        int first = 0;
        StringBuilder value = new StringBuilder();
        for (Line line : block) {
            Optional<String> opened = keyOf(line.text());
            if (opened.isPresent()) {
                add(key, first, value);
                key = opened.get();
                first = line.number();
                value.setLength(0);
                value.append(line.text(), key.length() + 1, line.text().length());
            } else if (!line.isBlank()) {
                value.append(' ').append(line.text());
            }
            if (!line.isBlank()) {
                lines.add(new SetAside(line, Role.ATTRIBUTE, key.isEmpty() ? "before the first key" : rule(key)));
            }
        }
        add(key, first, value);
    }

    private static String rule(String key) {
        return READ.contains(key) ? key : DROPPED.contains(key) ? "not kept: " + key : "kept: " + key;
    }

    private static Optional<String> keyOf(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0 || colon > MAX_KEY_LENGTH) {
            return Optional.empty();
        }
        String key = line.substring(0, colon);
        return READ.contains(key)
                        || DROPPED.contains(key)
                        || UNKNOWN_KEY.matcher(key).matches()
                ? Optional.of(key)
                : Optional.empty();
    }

    private void add(String key, int line, CharSequence written) {
        String value = Blanks.squeeze(written.toString());
        if (key.isEmpty()) {
            return;
        }
        if (values.putIfAbsent(key, new Value(line, value)) != null && !DROPPED.contains(key)) {
            problems.add(new Problem(
                    ProblemCode.DAMAGED_FRAME,
                    "the attribute \"" + key + "\" appears twice; the first is used",
                    OptionalInt.of(line)));
        }
    }

    /** The value of a key; empty if it is missing or says that there is none. */
    Optional<Value> value(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> isPresent(value.text()));
    }

    /** The text of a value. */
    Optional<String> text(String key) {
        return value(key).map(Value::text);
    }

    private static boolean isPresent(String value) {
        return !ABSENT.contains(value.toUpperCase(Locale.ROOT));
    }

    /** The values of all keys that are neither read into a field nor dropped. */
    Map<String, String> kept() {
        return values.entrySet().stream()
                .filter(entry -> !READ.contains(entry.getKey()) && !DROPPED.contains(entry.getKey()))
                .filter(entry -> isPresent(entry.getValue().text()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().text()));
    }

    /** The lines that are not blank, with what became of each. */
    List<SetAside> lines() {
        return lines;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The parts of a list that commas divide; a comma in parentheses divides nothing. */
    static List<String> list(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ',' && (depth == 0 || i == text.length())) {
                String part = text.substring(from, i).strip();
                from = i + 1;
                if (isPresent(part)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
