// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import static org.cablesearch.query.SmallIndex.cable;
import static org.cablesearch.query.SmallIndex.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.PersonRole;
import org.cablesearch.model.Routing;
import org.cablesearch.model.Span;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SmallIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    @TempDir
    private Path folder;

    /**
     * Each line has a query, and the query with the suggestion put in the place of the issue; without a suggestion the
     * two are the same.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tags:PHUMM               | tags:PHUM
            police tags:phumm        | police tags:PHUM
            tags:"humen rights"      | tags:"HUMAN RIGHTS"
            origin:Phnon             | origin:phnom
            origin:"embassy phnon"   | origin:"embassy phnom"
            polise                   | police
            exact:polise             | exact:police
            coruption AND police     | corruption AND police
            police OR coruption^2    | police OR corruption
            "in the polise"          | "in the police"
            "polise corruption"      | "polise corruption"
            para:(polise corruption) | para:(police corruption)
            para:(polise marking:S)  | para:(polise marking:S)
            polise xyzzy             | polise xyzzy
            polise coruption         | police corruption
            ploice                   | police
            piloce                   | police
            pulise                   | pulise
            orgs:BAMK                | orgs:BAMK
            police                   | police
            polices                  | polices
            police NOT polise        | police NOT polise
            xyz                      | xyz
            pol*                     | pol*
            polic? corruption        | (polic?) corruption
            corruption polic?        | corruption polic?
            xyzzy polic?             | xyzzy polic?
            people:polise            | people:polise
            people:lumdy             | people:lundy
            people:"hok lumdy" police | people:"hok lundy" police
            people.exact:lundey      | people.exact:lundy
            people:lundey            | people:lundey
            people:"ho klundy"       | people:"ho klundy"
            people:"al-lundy"        | people:"al-lundy"
            people:"saif qadhafi"    | people:"saif qadhafi"~2
            people:"saif lundy"      | people:"saif lundy"
            orgs:bamk                | orgs:bank
            orgs:"world bamk"        | orgs:"world bank"
            role:bodi                | role:BODY
            caption:SIPDYS           | caption:SIPDIS
            marking:SUB              | marking:SBU
            marking:sbu              | marking:sbu
            people:"hok al lumdy"    | people:"hok lundy"
            from:xyzzy               | from:xyzzy
            tags:humans              | tags:PHUM
            tags:RYTES               | tags:RYTES
            tags:"WELKOME"           | tags:"WELKOME"
            people.exact:lundei      | people.exact:lundy
            title:police             | subject:police
            xyz title:police         | xyz title:police
            title:bank               | title:bank
            level:UNCLASIFIED        | level:UNCLASIFIED
            """)
    void suggestsWhatTheIndexHas(String query, String meant) throws IOException {
        String mended = query;
        List<QueryIssue> issues = new ArrayList<>(issues(query));
        Collections.reverse(issues); // from the last on, so that the places of the others stay valid
        for (QueryIssue issue : issues) {
            if (issue.suggestion().isPresent()) {
                mended = mended.substring(0, issue.place().start())
                        + issue.suggestion().get()
                        + mended.substring(issue.place().end());
            }
        }
        assertEquals(meant, mended);
    }

    @Test
    void codeWithoutSimilarCodesIsReported() throws IOException {
        List<QueryIssue> issues = issues("police tags:QQQQQ");
        assertEquals(1, issues.size());
        assertEquals("no cable has \"QQQQQ\"", issues.get(0).message());
        assertEquals(new Span(7, 17), issues.get(0).place());
    }

    /** No paragraph is TOP SECRET, so the next level is suggested, which finds one. */
    @Test
    void suggestsTheNearestLevelThatFindsSomething() throws IOException {
        try (SmallIndex index = index().add(cable("06A2", "x").paragraphs(List.of(Paragraph.numbered(1, "(S)", "x"))));
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    "no cable has \"TOPSECRET\"; marking:S finds 1",
                    searcher.search("marking:TOPSECRET").issues().get(0).message());
        }
    }

    @Test
    void suggestionsOfTheParserAreCounted() throws IOException {
        String message = issues("title:police").get(0).message();
        assertTrue(message.endsWith("; subject:police finds 1"), message);
    }

    @Test
    void queriesCreatedInCodeHaveSuggestionsToo() throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            QueryIssue issue = searcher.search(SearchRequest.of(CableQuery.word("polise")))
                    .issues()
                    .get(0);
            assertEquals("police", issue.suggestion().orElseThrow());
        }
    }

    @Test
    void suggestsTheCommonerOfTwoEquallyNearWords() throws IOException {
        try (SmallIndex index = index().add(cable("06A2", "Polite", "polite")).add(cable("06A3", "x", "police"));
                CableSearcher searcher = index.searcher()) {
            assertEquals(
                    "police",
                    searcher.search("polize").issues().get(0).suggestion().orElseThrow());
        }
    }

    @Test
    void fieldsWithFewValuesListThem() throws IOException {
        assertEquals(
                "no cable has \"FOO\"; the roles are SUMMARY, COMMENT, ACTION_REQUEST, NOTE, BODY",
                issues("role:foo").get(0).message());
    }

    /** A rare word that most of its cables have in a name is right. */
    @Test
    void wordOfANameIsNoTypo() throws IOException {
        Entities named = Entities.NONE.orgs(List.of(OrgMention.of("Pelical", List.of(0))));
        SmallIndex index =
                index().add(cable("06A2", "A sale", "Pelical sold it.").entities(named));
        for (int i = 0; i < 50; i++) {
            index.add(cable("06B" + i, "Birds", "The pelican."));
        }
        try (index;
                CableSearcher searcher = index.searcher()) {
            assertEquals(List.of(), searcher.search("pelical").issues());
        }
    }

    /** A rare word is questioned if thirty times as many cables have a word one typo away; a short word is not. */
    @Test
    void rareWordMayBeATypoOfAMuchCommonerOne() throws IOException {
        SmallIndex index = index().add(cable("06A2", "Goverment", "The goats of the parlament."))
                .add(cable("06A3", "Parlament", "The parlament."));
        for (int i = 0; i < 50; i++) {
            index.add(cable("06B" + i, "Government", "The goals of the parliament."));
        }
        try (index;
                CableSearcher searcher = index.searcher()) {
            QueryIssue issue = searcher.search("goverment").issues().get(0);
            assertEquals("government", issue.suggestion().orElseThrow());
            assertEquals("only 1 cable has \"goverment\"; government finds 50", issue.message());
            for (String query : List.of("goats", "government", "parlament")) {
                assertEquals(List.of(), searcher.search(query).issues());
            }
        }
    }

    @Test
    void queriesInLuceneSyntaxHaveSuggestionsToo() throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            SearchRequest request = SearchRequest.of(CableQuery.fromLucene("+police +tags:PHUMM"));
            QueryIssue issue = searcher.search(request).issues().get(0);
            assertEquals("tags:PHUM", issue.suggestion().orElseThrow());
        }
    }

    private List<QueryIssue> issues(String query) throws IOException {
        try (SmallIndex index = index();
                CableSearcher searcher = index.searcher()) {
            return searcher.search(query).issues();
        }
    }

    private SmallIndex index() throws IOException {
        return new SmallIndex(folder)
                .add(cable("06A1", "Police", "Corruption in the police.")
                        .tags(List.of(tag("PHUM", "Human Rights")))
                        .routing(Routing.NONE.captions(List.of("SIPDIS")))
                        .entities(Entities.NONE
                                .people(List.of(
                                        new PersonMention(
                                                "Hok Lundy",
                                                Optional.empty(),
                                                PersonRole.MENTIONED,
                                                List.of(),
                                                List.of(0)),
                                        PersonMention.of("Saif al-Islam al-Qadhafi", List.of(0))))
                                .orgs(List.of(new OrgMention("World Bank", List.of(), List.of())))));
    }
}
