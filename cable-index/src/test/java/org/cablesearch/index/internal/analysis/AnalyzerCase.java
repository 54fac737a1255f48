// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.cablesearch.index.internal.schema.IndexSchema;

/**
 * A line of {@code analyzers.txt}.
 *
 * @param field the field; a question mark after it means a query
 * @param text the text
 * @param terms the expected terms, each with its position
 */
record AnalyzerCase(String field, String text, List<String> terms) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");

    static Stream<AnalyzerCase> all() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                AnalyzerCase.class.getResourceAsStream("analyzers.txt"), StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AnalyzerCase::of)
                    .toList()
                    .stream();
        }
    }

    private static AnalyzerCase of(String line) {
        String[] columns = unescaped(line).split("\\|", -1);
        String terms = columns[2].strip();
        return new AnalyzerCase(
                columns[0].strip(),
                columns[1].strip(),
                terms.isEmpty() ? List.of() : List.of(terms.split("(?<=@\\d) ")));
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    List<String> found() throws IOException {
        String name = field.replace("?", "");
        Analyzer analyzer = field.endsWith("?") ? IndexSchema.queryAnalyzer(name) : IndexSchema.analyzer();
        return terms(analyzer, name, text);
    }

    static List<String> terms(Analyzer analyzer, String field, String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int position = 0;
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                terms.add(term + "@" + position);
            }
            tokens.end();
        }
        return terms;
    }
}
