// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Outcomes;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.archive.InputChain;
import org.cablesearch.reader.internal.archive.Inputs;
import org.junit.jupiter.api.Test;

class RecordStreamTest {

    /** A source of a given number of records, which counts how many were requested. */
    private static final class Counted implements RecordSource {
        private final int size;
        private int found;
        private int closed;

        Counted(int size) {
            this.size = size;
        }

        @Override
        public Optional<CableRecord> next() throws IOException {
            if (found == size) {
                return Optional.empty();
            }
            Source source = new Source("-", ++found);
            return Optional.of(RejectedRecord.of(source, ProblemCode.NO_BODY, "", OptionalInt.empty(), ""));
        }

        @Override
        public int line() {
            return found + 1;
        }

        @Override
        public void close() {
            closed++;
        }
    }

    @Test
    void readsNoFurtherThanRequested() {
        Counted source = new Counted(Integer.MAX_VALUE);
        try (Stream<CableRecord> records = RecordStream.of(source)) {
            Iterator<CableRecord> iterator = records.iterator();
            assertEquals(1, iterator.next().source().line());
            assertEquals(2, iterator.next().source().line());
            assertEquals(2, source.found);
            assertEquals(0, source.closed);
        }
        assertEquals(1, source.closed);
    }

    @Test
    void closesTheSourceWhenItIsExhausted() {
        Counted source = new Counted(3);
        assertEquals(3, RecordStream.of(source).count());
        assertEquals(1, source.closed);
    }

    @Test
    void inputsAreOpenedOnlyWhenRequested() {
        Inputs.Input input = new Inputs.Input("x", () -> {
            throw new IOException("opened");
        });
        Stream<CableRecord> records =
                RecordStream.of(new InputChain(Inputs.of(List.of(input).iterator())));
        List<String> outcomes =
                records.map(CableRecord::parse).map(Outcomes::line).toList();
        assertEquals(List.of("1 UNREADABLE cannot be read further: opened"), outcomes);
    }

    @Test
    void aFailureToListTheInputsIsThrown() {
        InputChain chain = new InputChain(() -> {
            throw new IOException("no list");
        });
        assertThrows(UncheckedIOException.class, () -> RecordStream.of(chain).toList());
    }
}
