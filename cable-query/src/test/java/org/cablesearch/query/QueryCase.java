// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A block of {@code queries.txt}.
 *
 * @param text the query as people write it
 * @param tree the tree as text
 * @param issues the issues as {@link #print} prints them
 */
public record QueryCase(String text, String tree, List<String> issues) {

    private static final String FIELDS =
            "para, " + CableField.named().stream().map(Object::toString).collect(Collectors.joining(", "));

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    public static Stream<QueryCase> all() {
        try (InputStream in = QueryCase.class.getResourceAsStream("queries.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<QueryCase> cases = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"))
                    .transform(Pattern.compile("\n\n+")::splitAsStream)
                    .filter(block -> !block.isBlank())
                    .map(block ->
                            of(block.strip().lines().map(QueryCase::unescaped).toList()))
                    .toList();
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static QueryCase of(List<String> lines) {
        String text = lines.get(0);
        boolean quoted = text.startsWith("«") && text.endsWith("»");
        return new QueryCase(
                quoted ? text.substring(1, text.length() - 1) : text,
                lines.get(1).substring(2),
                lines.stream().skip(2).map(line -> line.substring(2)).toList());
    }

    /** Prints an issue on one line, with {@code …} in place of the list of all fields. */
    public static String print(QueryIssue issue) {
        return issue.place().start() + "-" + issue.place().end() + " "
                + issue.message().replace(FIELDS, "…")
                + issue.suggestion().map(suggestion -> " -> " + suggestion).orElse("");
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
