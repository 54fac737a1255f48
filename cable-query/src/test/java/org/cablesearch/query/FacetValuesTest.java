// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static org.cablesearch.query.SmallIndex.cable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cablesearch.index.Dimension;
import org.cablesearch.model.CableBuilder;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Entities;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests facets whose values are found by the beginning of a word, and histograms. */
class FacetValuesTest {

    @TempDir
    private Path folder;

    private SmallIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new SmallIndex(folder);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsValuesByTheBeginningOfAnyWord() throws IOException {
        index.add(naming("06A1", "Muammar al-Qadhafi", "Qadir Khan", "Saif Qadhafi"))
                .add(naming("06A2", "Saif Qadhafi", "\u00c9mile Lahoud", "Aqadan"));
        assertEquals(List.of("Saif Qadhafi 2", "Muammar al-Qadhafi 1", "Qadir Khan 1"), people("QAD", 10));
        assertEquals(List.of("Saif Qadhafi 2"), people("qad", 1));
        assertEquals(List.of("Emile Lahoud 1"), people("emi", 10));
        assertEquals(List.of("Muammar al-Qadhafi 1"), people("muammar al", 10));
        assertEquals(List.of(), people("zzz", 10));
    }

    @Test
    void findsCodesByTheirNames() throws IOException {
        Tag rights = new Tag("PHUM", TagKind.SUBJECT, Optional.of("Human Rights"), "PHUM");
        Tag france = new Tag("FR", TagKind.COUNTRY, Optional.of("France"), "FR");
        index.add(cable("06A1", "Subject", "Text.").tags(List.of(france, rights)))
                .add(cable("06A2", "Subject", "Text.").tags(List.of(france)));
        assertEquals(List.of("FR 2"), found(Dimension.COUNTRIES, "fran"));
        assertEquals(List.of("FR 2"), found(Dimension.COUNTRIES, "fr"));
        assertEquals(List.of("PHUM 1"), found(Dimension.SUBJECTS, "rights"));
        assertEquals(List.of(), found(Dimension.SUBJECTS, "ights"));
    }

    @Test
    void prefixesApplyAtParagraphUnitToo() throws IOException {
        index.add(naming("06A1", "Saif Qadhafi", "Qadir Khan")
                .paragraphs(cable("x", "x", "police", "police").build().paragraphs()));
        SearchRequest request = SearchRequest.of("police").unit(Unit.PARAGRAPH).facetPrefix(Dimension.PEOPLE, "sa");
        assertEquals(List.of("Saif Qadhafi 2"), values(request, Dimension.PEOPLE));
    }

    @Test
    void selectedValuesAreListedWithoutThePrefix() throws IOException {
        index.add(naming("06A1", "Saif Qadhafi", "Qadir Khan"));
        SearchRequest request =
                SearchRequest.of("*:*").facetPrefix(Dimension.PEOPLE, "saif").select(Dimension.PEOPLE, "Qadir Khan");
        assertEquals(List.of("Qadir Khan 1", "Saif Qadhafi 1"), values(request, Dimension.PEOPLE));
    }

    @Test
    void monthsAndYearsWithoutHitsAreListed() throws IOException {
        index.add(dated("06A1", "2006-11-30"))
                .add(dated("06A2", "2007-02-01"))
                .add(dated("06A3", "2007-02-28"))
                .add(dated("06A4", "2009-02-28"));
        assertEquals(
                List.of("2006-11 1", "2006-12 0", "2007-01 0", "2007-02 2"),
                histogram(SearchRequest.of("date:[2006 TO 2008]"), Dimension.MONTH));
        assertEquals(
                List.of("2006 1", "2007 2", "2008 0", "2009 1"), histogram(SearchRequest.of("*:*"), Dimension.YEAR));
        assertEquals(List.of(), histogram(SearchRequest.of("date:1999"), Dimension.YEAR));
    }

    /** A cable with a wrong date is shown, but not every year from the others to it. */
    @Test
    void centuriesWithoutHitsAreNotListed() throws IOException {
        index.add(dated("06A1", "2006-11-30"))
                .add(dated("06A2", "0998-01-01"))
                .add(dated("06A3", "1000-12-31"))
                .add(dated("06A4", "9999-12-31"));
        assertEquals(
                List.of("0998 1", "0999 0", "1000 1", "2006 1", "9999 1"),
                histogram(SearchRequest.of("*:*"), Dimension.YEAR));
        List<String> months = histogram(SearchRequest.of("*:*"), Dimension.MONTH);
        assertEquals(38, months.size());
        assertEquals(List.of("1000-12 1", "2006-11 1", "9999-12 1"), months.subList(35, 38));
    }

    /** The dimension of a histogram, a selection that is not a year or month, and the years then listed. */
    @ParameterizedTest
    @CsvSource({
        "YEAR, abc, 2006 1; 2007 0; 2008 1",
        "YEAR, '', 2006 1; 2007 0; 2008 1",
        "YEAR, 2006-08, 2006 1; 2007 0; 2008 1",
        "YEAR, 2006, 2006 1; 2007 0; 2008 1",
        "YEAR, 2010, 2006 1; 2007 0; 2008 1; 2009 0; 2010 0",
        "MONTH, '', 2006-11 1; 2006-12 0; 2007-01 0",
        "MONTH, 2006, 2006-11 1; 2006-12 0; 2007-01 0",
        "MONTH, 2006-13, 2006-11 1; 2006-12 0; 2007-01 0",
        "MONTH, 2006-10, 2006-10 0; 2006-11 1; 2006-12 0"
    })
    void selectionsOfNoTimeAreNotInAHistogram(Dimension dimension, String selected, String first) throws IOException {
        index.add(dated("06A1", "2006-11-30")).add(dated("06A2", "2008-02-01"));
        SearchRequest request = SearchRequest.of("*:*").select(dimension, selected);
        String listed = String.join("; ", histogram(request, dimension));
        assertTrue(listed.startsWith(first), listed);
    }

    @Test
    void prefixesAndNumbersOfValuesDoNotCutAHistogram() throws IOException {
        index.add(dated("06A1", "2006-11-30")).add(dated("06A2", "2007-02-01")).add(dated("06A3", "2008-03-01"));
        SearchRequest years = SearchRequest.of("*:*").histogram(Dimension.YEAR);
        List<String> all = List.of("2006 1", "2007 1", "2008 1");
        assertEquals(all, values(years, Dimension.YEAR));
        assertEquals(all, values(years.facet(Dimension.YEAR, 2), Dimension.YEAR));
        assertEquals(all, values(years.facetPrefix(Dimension.YEAR, "2008"), Dimension.YEAR));
    }

    @Test
    void histogramsNeedADimensionOfTime() {
        SearchRequest request = SearchRequest.of("*:*");
        assertThrows(IllegalArgumentException.class, () -> request.histogram(Dimension.TAGS));
    }

    private List<String> found(Dimension dimension, String prefix) throws IOException {
        return values(SearchRequest.of("*:*").facetPrefix(dimension, prefix), dimension);
    }

    private List<String> people(String prefix, int most) throws IOException {
        SearchRequest request =
                SearchRequest.of("*:*").facet(Dimension.PEOPLE, most).facetPrefix(Dimension.PEOPLE, prefix);
        return values(request, Dimension.PEOPLE);
    }

    private List<String> values(SearchRequest request, Dimension dimension) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            return lines(searcher.search(request).facets().get(dimension).values());
        }
    }

    private List<String> histogram(SearchRequest request, Dimension dimension) throws IOException {
        try (CableSearcher searcher = index.searcher()) {
            SearchResults results = searcher.search(request.histogram(dimension));
            return lines(results.facets().get(dimension).values());
        }
    }

    private static List<String> lines(List<FacetValue> values) {
        return values.stream().map(value -> value.value() + " " + value.count()).toList();
    }

    private static CableBuilder naming(String id, String... names) {
        return cable(id, "Subject", "Text.")
                .entities(Entities.NONE.people(List.of(names).stream()
                        .map(name -> PersonMention.of(name, List.of(0)))
                        .toList()));
    }

    private static CableBuilder dated(String id, String day) {
        return cable(id, "Subject", "Text.").date(CableDate.of(LocalDate.parse(day)));
    }
}
