// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.cablesearch.model.Progress;
import org.cablesearch.query.BatchRequest;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.Hit;
import org.cablesearch.query.QueryIssue;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.internal.deadline.Deadlines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Searches that throw what no search should throw. */
class QueryGuardTest {

    private static final Hit HIT = Hit.of("06A1");
    private static final SearchRequest REQUEST =
            SearchRequest.of("harbour ferry").exactTotal(true);

    static final List<Throwable> ERRORS = List.of(
            new StackOverflowError("no room"), new IllegalArgumentException("a word"), new ArithmeticException());

    private static String message(Throwable error) {
        return "an error of this library made the search for harbour AND ferry fail: " + error + "; please report it";
    }

    private static <T> T thrown(Throwable error) {
        if (error instanceof Error fatal) {
            throw fatal;
        }
        throw (RuntimeException) error;
    }

    /** An engine that finds one hit, and fails in one method. */
    private static Engine failing(String in, Throwable error) {
        return (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (self, method, arguments) -> {
                    if (method.getName().equals(in)) {
                        return thrown(error);
                    }
                    return switch (method.getName()) {
                        case "page" ->
                            new Engine.Page(
                                    List.of(HIT),
                                    Optional.empty(),
                                    new Engine.Total(1, false),
                                    true,
                                    () -> in.equals("counting") ? thrown(error) : Engine.Counts.NONE);
                        default -> method.isDefault() ? InvocationHandler.invokeDefault(self, method, arguments) : null;
                    };
                });
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void anErrorBecomesAnIssueThatNamesTheQuery(Throwable error) throws IOException {
        SearchResults results = Pipeline.run(REQUEST, Deadlines.none(), failing("page", error));
        assertEquals(List.of(QueryIssue.of(message(error))), results.issues());
        assertEquals(List.of(), results.hits());
        assertFalse(results.totalIsExact());
        assertFalse(results.timedOut());
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void hitsThatWereFoundBeforeStay(Throwable error) throws IOException {
        SearchResults results = Pipeline.run(REQUEST, Deadlines.none(), failing("counting", error));
        assertEquals(List.of(HIT), results.hits());
        assertEquals(List.of(QueryIssue.of(message(error))), results.issues());
    }

    @ParameterizedTest
    @FieldSource("ERRORS")
    void aStreamEndsWithTheSameMessage(Throwable error) {
        UnanswerableException ended = assertThrows(
                UnanswerableException.class, () -> Pipeline.page(REQUEST, Deadlines.none(), failing("page", error)));
        assertEquals(message(error), ended.getMessage());
        assertSame(error, ended.getCause());
    }

    static final List<Throwable> FAILURES = List.of(
            new UncheckedIOException(new IOException("the disk")),
            new IllegalStateException("by a wrapper", new CorruptIndexException("a file", "its name")),
            new AlreadyClosedException("the reader"),
            new ThreadInterruptedException(new InterruptedException()),
            new IllegalStateException(new InterruptedException()));

    @ParameterizedTest
    @FieldSource("FAILURES")
    void aFailureOfTheIndexIsNoErrorOfTheLibrary(Throwable failure) {
        for (String method : List.of("page", "counting")) {
            assertSame(
                    failure,
                    assertThrows(
                            RuntimeException.class,
                            () -> Pipeline.run(REQUEST, Deadlines.none(), failing(method, failure))));
        }
    }

    @Test
    void otherQueriesOfABatchAreAnswered() throws IOException {
        BatchRequest request = BatchRequest.of(List.of(CableQuery.parse("harbour ferry"), CableQuery.parse("police")));
        ArithmeticException error = new ArithmeticException();
        BatchPasses passes = new BatchPasses(request, Progress.NONE);
        passes.count((query, index) -> index == 0 ? thrown(error) : new BatchPasses.Counts(5, 7, false));
        List<BatchResult> results = new ArrayList<>();
        passes.search(new long[2], search -> SearchResults.of(List.of()), results::add);
        assertEquals(
                List.of(QueryIssue.of("this cannot be answered: " + message(error))),
                results.getFirst().issues());
        assertEquals(5, results.getLast().total());
        assertEquals(List.of(), results.getLast().issues());
    }
}
