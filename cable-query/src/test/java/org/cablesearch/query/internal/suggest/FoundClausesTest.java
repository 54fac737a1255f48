// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.cablesearch.query.internal.request.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that words which a query has found are not looked up again. */
class FoundClausesTest {

    /** A vocabulary that fails on every call. */
    private static final Vocabulary UNUSED = (Vocabulary) Proxy.newProxyInstance(
            Vocabulary.class.getClassLoader(), new Class<?>[] {Vocabulary.class}, (proxy, method, asked) -> {
                throw new AssertionError(method + " is asked");
            });

    @ParameterizedTest
    @ValueSource(strings = {"police", "people:\"hok lundy\"", "police \"in the court\" tags:PHUM NOT army"})
    void clausesThatAllHitsMatchHaveNoIssues(String query) throws IOException {
        List<QueryIssue> issues =
                DidYouMean.issues(CableQuery.parse(query), false, true, UNUSED, Deadlines.none(), asked -> {
                    throw new AssertionError(asked + " is counted");
                });
        assertEquals(List.of(), issues);
    }
}
