// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;

/** Creates random queries and requests from the words of known cables, so that they find some of these. */
final class Questions {

    /** The dimensions that cables have; of {@link Dimension#ADDED} the oracle, a list of cables, knows nothing. */
    static final List<Dimension> DIMENSIONS = List.copyOf(EnumSet.complementOf(EnumSet.of(Dimension.ADDED)));

    private static final List<CableField> TEXTS =
            List.of(CableField.ANY, CableField.EXACT, CableField.TEXT, CableField.HEADING, CableField.SUBJECT);
    private static final List<CableField> NAMES =
            List.of(CableField.PEOPLE, CableField.PEOPLE_EXACT, CableField.SIGNER, CableField.CLASSIFIER);
    private static final List<CableField> POSTS =
            List.of(CableField.ORIGIN, CableField.FROM, CableField.TO, CableField.INFO);
    private static final List<CableField> NAMED = CableField.named();
    private static final List<String> DATES = List.of("2006", "2006-08", "2006-09", "2006-08-31", "2007-01", "2008");
    private static final List<String> LEVELS = List.of("U", "SBU", "C", "S", "TS");

    private static final List<String> TIMES = List.of(
            "2006",
            "2006-08",
            "2007-01-01",
            "2006-08-31T00:00Z",
            "2006-09-01T11:30Z",
            "2007-12-31T11:29Z",
            "2007-01-01T23:59:59Z");
    private static final List<String> ADDRESSEES = List.of(
            "SECSTATE WASHDC",
            "secretary of state",
            "AMEMBASSY MADRID",
            "Embassy Madrid",
            "consulate madrid",
            "Action EUR",
            "nobody");

    private static final int KINDS = 18;
    /** All numbers below this one mean the same kind. */
    private static final int FIRST_KIND = 3;

    private static final List<String> PATTERNS = List.of(
            "corrupt*",
            "a*",
            "?b*",
            "*ing",
            "rep?rt",
            "*olic",
            "anti-t*",
            "*-tip",
            "U.n*",
            "caf\u00e9*",
            "c\u00e1f?",
            "a-*",
            "*",
            "po*-a*",
            "r*-r*");

    private final Random random;
    private final List<Cable> cables;
    private final List<String> words;

    Questions(long seed, List<Cable> cables, List<String> words) {
        this.random = new Random(seed);
        this.cables = cables;
        this.words = words;
    }

    /**
     * Leaves of every kind, each with an exclusion of every kind. In every second pair the first clause must match in
     * one paragraph.
     */
    List<CableQuery> pairs() {
        return IntStream.range(FIRST_KIND, KINDS)
                .boxed()
                .flatMap(kind -> IntStream.range(FIRST_KIND, KINDS)
                        .mapToObj(excluded -> pair(leaf(kind), leaf(excluded), (kind + excluded) % 2 == 0)))
                .toList();
    }

    private static CableQuery pair(CableQuery one, CableQuery excluded, boolean sameParagraph) {
        return new CableQuery.And(
                List.of(sameParagraph ? new CableQuery.SameParagraph(one) : one, new CableQuery.Not(excluded)));
    }

    CableQuery tree(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(9)) {
            case 0, 1 -> leaf();
            case 2, 3 -> new CableQuery.And(clauses(depth));
            case 4, 5 -> new CableQuery.Or(clauses(depth));
            case 6 -> new CableQuery.Not(tree(depth - 1));
            case 7 -> new CableQuery.And(List.of(tree(depth - 1), new CableQuery.Not(tree(depth - 1))));
            default -> new CableQuery.SameParagraph(tree(depth - 1));
        };
    }

    /** A query with filters and facets. */
    SearchRequest request(CableQuery query) {
        SearchRequest request = SearchRequest.of(query)
                .unit(any(List.of(Unit.values())))
                .sort(any(List.of(Sort.values())))
                .limit(100_000)
                .snippets(random.nextInt(3));
        for (int i = random.nextInt(4); i > 0; i--) {
            request = request.facet(any(DIMENSIONS), any(List.of(0, 1, 2, 1_000)));
        }
        return filtered(request, random.nextInt(3));
    }

    /** The request with selections in up to three dimensions, and perhaps more filters. */
    SearchRequest narrowed(SearchRequest request) {
        return filtered(request, 1 + random.nextInt(3));
    }

    private SearchRequest filtered(SearchRequest all, int selections) {
        SearchRequest request = all;
        for (int i = selections; i > 0; i--) {
            Dimension dimension = any(DIMENSIONS);
            request = request.select(dimension, value(dimension));
        }
        if (random.nextInt(3) == 0) {
            Dimension dimension = any(DIMENSIONS);
            request = request.exclude(dimension, value(dimension));
        }
        if (random.nextInt(4) == 0) {
            request = random.nextBoolean() ? request.from(any(DATES)) : request.to(any(DATES));
        }
        if (random.nextInt(4) == 0) {
            request = request.asOf(any(TIMES));
            request = random.nextBoolean() ? request.at(any(ADDRESSEES)) : request;
        }
        return request;
    }

    private String value(Dimension dimension) {
        List<String> values = dimension.of(any(cables));
        return values.isEmpty() || random.nextInt(9) == 0 ? "no such value" : any(values);
    }

    private List<CableQuery> clauses(int depth) {
        return Stream.generate(() -> tree(depth - 1))
                .limit(2 + random.nextInt(2))
                .toList();
    }

    private CableQuery leaf() {
        return leaf(random.nextInt(KINDS));
    }

    /** A leaf of a kind, from 0 below {@link #KINDS}; the common kinds have several numbers. */
    private CableQuery leaf(int kind) {
        return switch (kind) {
            case 0, 1, 2, 3 -> new CableQuery.Word(any(TEXTS), any(words));
            case 4, 5 -> phrase();
            case 6 -> wildcard();
            case 7 ->
                new CableQuery.Fuzzy(
                        any(TEXTS), any(List.of("polcie", "aries", "rport", "a", "abcd", "xy")), 1 + random.nextInt(2));
            case 8 ->
                new CableQuery.Regex(
                        any(TEXTS),
                        any(List.of("corrupt(ion)?", ".*s", "[a-c]+", ".polic", "20[0-9]{2}", "c[\u00e1a]f\u00e9")));
            case 9 ->
                new CableQuery.Word(
                        CableField.TAGS,
                        any(List.of("PHUM", "phum", "human rights", "Cambodia", "XX YY", "XXYY", "PR")));
            case 10 -> new CableQuery.Phrase(any(NAMES), any(SmallCables.PEOPLE), 0);
            case 11 ->
                new CableQuery.Phrase(
                        CableField.ORGS, any(List.of("G/TIP", "TIP", "un", "bank", "world bank", "moi", "police")), 0);
            case 12 ->
                new CableQuery.Phrase(
                        any(POSTS), any(List.of("Madrid", "Phnom Penh", "embassy", "AMEmbassy Madrid")), 0);
            case 13 -> ofParagraph();
            case 14 -> range();
            case 16 -> ofArchive();
            case 15 -> new CableQuery.Word(any(List.of(CableField.ID, CableField.CITES, CableField.CITEDBY)), id());
            default -> other();
        };
    }

    private CableQuery wildcard() {
        String pattern = any(PATTERNS);
        // Only in a named field can any value be searched for.
        List<CableField> fields = pattern.equals("*") ? TEXTS.subList(1, TEXTS.size()) : TEXTS;
        return new CableQuery.Wildcard(any(fields), pattern);
    }

    /**
     * A phrase of words without a common stem: a sloppy phrase may match two words of one stem at the same position.
     */
    private CableQuery phrase() {
        boolean sloppy = random.nextBoolean();
        String text = sloppy
                ? any(List.of("police report", "army corruption", "report police army", "anti TIP"))
                : any(words) + " " + any(words);
        return new CableQuery.Phrase(any(TEXTS), text, sloppy ? random.nextInt(4) : 0);
    }

    private CableQuery ofParagraph() {
        return random.nextBoolean()
                ? new CableQuery.Phrase(
                        CableField.MARKING,
                        any(List.of(
                                "S",
                                "S/NF",
                                "NF",
                                "SBU",
                                "FOUO",
                                "REL UK",
                                "confidential",
                                "Secret//NOFORN",
                                "(top secret, nf)",
                                "noforn",
                                "secret noforn",
                                "NF/REL UK",
                                "unclassified")),
                        0)
                : new CableQuery.Word(CableField.ROLE, any(List.of("SUMMARY", "ACTION_REQUEST", "body")));
    }

    private CableQuery range() {
        boolean dates = random.nextBoolean();
        return new CableQuery.Range(
                dates ? CableField.DATE : CableField.LEVEL,
                end(dates),
                random.nextBoolean(),
                end(dates),
                random.nextBoolean());
    }

    private Optional<String> end(boolean date) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(date ? DATES : LEVELS));
    }

    private CableQuery ofArchive() {
        return switch (random.nextInt(5)) {
            case 0 -> new CableQuery.Word(CableField.OFFICE, any(List.of("EUR", "io", "action")));
            case 1 ->
                new CableQuery.Word(
                        any(List.of(CableField.DRAFTER, CableField.CLEARANCES)), any(List.of("wfeld", "EUR:RBLAKE")));
            case 2 -> new CableQuery.Phrase(CableField.CONCEPTS, any(List.of("presentations", "music")), 0);
            case 3 -> new CableQuery.Word(CableField.FILM, any(List.of("D760210-0639", "d760210-0640", "P750066")));
            default ->
                new CableQuery.Word(
                        any(List.of(CableField.HANDLING, CableField.ATTRIBUTES)), any(List.of("EXDIS", "on-line")));
        };
    }

    private CableQuery other() {
        return switch (random.nextInt(7)) {
            case 0 -> new CableQuery.Word(CableField.DATE, any(DATES));
            case 1 -> new CableQuery.Word(CableField.LEVEL, any(LEVELS));
            case 2 -> new CableQuery.Phrase(CableField.CLASS, any(List.of("official use", "SECRET", "noforn")), 0);
            case 3 -> new CableQuery.Word(CableField.CAPTION, any(SmallCables.CAPTIONS));
            case 4 -> new CableQuery.Wildcard(any(NAMED), "*");
            case 5 -> new CableQuery.Word(CableField.PRECEDENCE, any(List.of("FLASH", "niact immediate")));
            default -> CableQuery.all();
        };
    }

    private String id() {
        String id = random.nextBoolean() ? any(cables).id() : any(cables).canonicalId();
        return switch (random.nextInt(4)) {
            case 0 -> "99GONE1";
            case 1 -> "2006 post 00" + id.substring("06POST".length());
            default -> id;
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
