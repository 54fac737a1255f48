// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordGuardTest {

    private static final Source SOURCE = new Source("cables.csv", 7);

    static Stream<Throwable> thrown() {
        return Stream.of(
                new IndexOutOfBoundsException("3"),
                new StackOverflowError(),
                new AssertionError("never"),
                new NoClassDefFoundError("X"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whateverIsThrownIsARejection(Throwable thrown) {
        ReadResult.Rejected rejected = RecordGuard.within(
                SOURCE,
                () -> {
                    throw RecordGuardTest.<RuntimeException>unchecked(thrown);
                },
                rejection -> rejection);
        assertEquals(SOURCE, rejected.source());
        assertEquals(ProblemCode.INTERNAL_ERROR, rejected.problem().code());
        assertEquals(OptionalInt.of(7), rejected.problem().line());
        assertEquals(
                "an error of this library made reading fail: "
                        + thrown.getClass().getName() + " in RecordGuardTest.thrown; please report it, with the record",
                rejected.problem().message());
        assertSame(thrown, rejected.cause().orElseThrow());
    }

    @Test
    void outOfMemoryAbortsLoad() {
        OutOfMemoryError out = new OutOfMemoryError();
        assertSame(out, assertThrows(OutOfMemoryError.class, () -> RecordGuard.rejected(SOURCE, out)));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T unchecked(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
