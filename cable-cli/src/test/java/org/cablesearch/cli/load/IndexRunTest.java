// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.index.AddResult;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Loads of which single cables fail. */
class IndexRunTest {

    static final List<Throwable> THROWN =
            List.of(new StackOverflowError("deep"), new IllegalStateException("wrapped", new AssertionError("wrong")));

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final List<Throwable> traces = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @FieldSource("THROWN")
    void aCableThatMakesIndexingFailIsRejectedAndTheLoadGoesOn(Throwable thrown) throws IOException {
        IndexSummary summary =
                run(new FailingIndex("06ROME2", thrown), IntStream.of(1, 2, 3).mapToObj(IndexRunTest::accepted));
        assertEquals(2, summary.added());
        assertEquals(1, summary.rejected());
        Throwable told = thrown.getCause() == null ? thrown : thrown.getCause();
        assertEquals(
                List.of("records:2: INTERNAL_ERROR: an error of this program made indexing fail: " + told
                        + "; please report it, with the record"),
                complaints);
        assertEquals(List.of(thrown), traces);
    }

    @Test
    void whatWasThrownIsKnownEvenIfAnInputHasNoCable() throws IOException {
        StackOverflowError first = new StackOverflowError("first");
        StackOverflowError second = new StackOverflowError("second");
        IndexSummary summary = run(new FailingIndex("", first), Stream.of(rejected(1, first), rejected(2, second)));
        assertEquals(1, summary.rejected());
        assertEquals(
                List.of(
                        "records: UNKNOWN_FORMAT: none of its 2 records is a cable; the first: records:1: INTERNAL_ERROR:"
                                + " failed"),
                complaints);
        assertEquals(List.of(first), traces);
    }

    private IndexSummary run(CableIndex index, Stream<CableRecord> records) throws IOException {
        LoadProgress progress = new LoadProgress() {
            @Override
            public void at(long count, double doneShare) {}

            @Override
            public void say(String message) {}

            @Override
            public void complain(String message) {
                complaints.add(message);
            }
        };
        return new IndexRun(index, progress, Source::toString, traces::add, true)
                .add(List.of(new Input("records", () -> records)), 2);
    }

    private static CableRecord accepted(int line) {
        Source source = new Source("records", line);
        return new Parsed(
                new ReadResult.Accepted(source, Cable.builder("06ROME" + line).build()));
    }

    private static CableRecord rejected(int line, Throwable cause) {
        Problem problem = new Problem(ProblemCode.INTERNAL_ERROR, "failed", OptionalInt.of(line));
        return new Parsed(new ReadResult.Rejected(new Source("records", line), problem, "", Optional.of(cause)));
    }

    private record Parsed(ReadResult parse) implements CableRecord {

        @Override
        public String id() {
            return parse instanceof ReadResult.Accepted accepted
                    ? accepted.cable().id()
                    : "";
        }

        @Override
        public Source source() {
            return parse.source();
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public List<LineReading> explain() {
            return List.of();
        }
    }

    /** An index that throws for one id. */
    private record FailingIndex(String id, Throwable thrown) implements CableIndex {

        @Override
        public AddResult add(Cable cable, String source) {
            if (!cable.id().equals(id)) {
                return AddResult.of(Outcome.ADDED);
            }
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }

        @Override
        public boolean delete(String id) {
            return false;
        }

        @Override
        public void commit() {}

        @Override
        public void merge() {}

        @Override
        public void close() {}
    }
}
