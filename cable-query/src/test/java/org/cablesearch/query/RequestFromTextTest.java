// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Span;
import org.cablesearch.query.internal.option.SearchOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests from named texts. */
class RequestFromTextTest {

    @Test
    void optionsAreThoseOfTheCommand() {
        SearchRequest request = SearchRequest.parse(Map.of(
                "query", List.of("police corruption"),
                "facet", List.of("tags:20", "year"),
                "select", List.of("tags=PHUM"),
                "as-of", List.of("2006"),
                "any", List.of("true"),
                "unit", List.of("paragraph")));
        assertEquals(
                SearchRequest.of("police corruption")
                        .exactTotal(true)
                        .hints(true)
                        .near(true)
                        .deadline(Duration.ofSeconds(30))
                        .facet(Dimension.TAGS, 20)
                        .facet(Dimension.YEAR, 10)
                        .select(Dimension.TAGS, "PHUM")
                        .asOf("2006")
                        .unit(Unit.PARAGRAPH)
                        .any(true)
                        .toString(),
                request.toString());
    }

    @Test
    void withoutAQueryEveryCableIsFound() {
        assertEquals(CableQuery.all(), SearchRequest.parse(Map.of()).query());
    }

    @Test
    void theSyntaxOfLuceneIsRead() {
        SearchRequest request =
                SearchRequest.parse(Map.of("query", List.of("police +army"), "syntax", List.of("lucene")));
        assertEquals(CableQuery.fromLucene("police +army").query(), request.query());
    }

    /** Every option is read: what a request is printed as gives the request. */
    @Test
    void everyOptionIsRead() {
        SearchRequest request = SearchRequest.of("oil")
                .facet(Dimension.TAGS, 3)
                .facetPrefix(Dimension.PEOPLE, "qad")
                .histogram(Dimension.MONTH)
                .select(Dimension.TAGS, "PHUM")
                .exclude(Dimension.TAGS, "PREL")
                .from("2005")
                .to("2007")
                .asOf("2008")
                .at("Secretary of State")
                .sort(Sort.NEWEST)
                .limit(3)
                .unit(Unit.PARAGRAPH)
                .snippets(1)
                .deadline(Duration.ofSeconds(7))
                .any(true);
        Map<String, List<String>> options = new LinkedHashMap<>(Map.of("query", List.of("oil")));
        for (SearchOption option : SearchOption.values()) {
            options.put(option.toString(), option.valuesIn(request));
        }
        options.values().removeIf(List::isEmpty);
        SearchRequest plain =
                SearchRequest.parse(options).exactTotal(false).hints(false).near(false);
        assertEquals(request.toString(), plain.toString());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("query", List.of("police"));
        options.put("limt", List.of("3"));
        options.put("limit", List.of("x"));
        options.put("facet", List.of("tags", "nope", "people:-1"));
        options.put("from", List.of("2005", "2006"));
        options.put("any", List.of("perhaps"));
        options.put("at", List.of("Madrid"));
        InvalidRequestException e = assertThrows(InvalidRequestException.class, () -> SearchRequest.parse(options));
        assertEquals(
                List.of("limt", "facet", "facet", "from", "limit", "any", "at"),
                e.issues().stream().map(issue -> issue.option().orElseThrow()).toList());
    }

    @Test
    void nullIsNoValue() {
        Map<String, List<String>> options = new LinkedHashMap<>();
        options.put("limit", null);
        options.put("facet", Arrays.asList("tags", null));
        InvalidRequestException e = assertThrows(InvalidRequestException.class, () -> SearchRequest.parse(options));
        assertEquals(
                "limit: its value is null; leave out an option that has none; facet: its value is null; leave out an"
                        + " option that has none",
                e.getMessage());
    }

    @Test
    void issuesSurviveSerialization() throws Exception {
        List<QueryIssue> issues = List.of(
                QueryIssue.ofOption("limit", "is wrong"),
                QueryIssue.of("is unknown", Optional.of("PHUM"), Dimension.TAGS),
                QueryIssue.of("is a stray quotation mark", new Span(3, 4), Optional.of("polices")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new InvalidRequestException(issues));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(issues, ((InvalidRequestException) in.readObject()).issues());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limt|3|limt: there is no such option; did you mean limit?",
                "''|3|the value \"3\" belongs to no option; write the name of one before it",
                "limit|x|limit: \"x\" is not a whole number from 0 to 2147483647",
                "exactly|no|exactly: \"no\" is neither true nor false",
                "syntax|sql|syntax: \"sql\" is not one of cables lucene"
            })
    void messages(String option, String value, String message) {
        InvalidRequestException e =
                assertThrows(InvalidRequestException.class, () -> SearchRequest.parse(Map.of(option, List.of(value))));
        assertEquals(message, e.getMessage());
    }
}
