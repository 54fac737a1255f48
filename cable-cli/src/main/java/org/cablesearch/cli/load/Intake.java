// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.internal.text.Wording;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadResult;

/**
 * Reads the records of one input after another. A file without a cable among its first records, such as a table beside
 * the cables, is not what the user meant: it is rejected as a whole, with one message; and so is an input without a
 * cable among its first files.
 */
public final class Intake {

    /** Maximum records of a file, and files of an input, that are tried. */
    private static final int FIRST = 1_000;

    private final Sink sink;
    private boolean continues = true;

    /** Receives the records. Each method returns whether to continue. */
    public interface Sink {

        /** Receives a record, which may still be rejected when it is parsed. */
        boolean take(CableRecord record) throws IOException;

        /**
         * Receives the rejection of a record or of a whole input.
         *
         * @param cause what was thrown, if an error of this program or of an extractor is the reason
         */
        boolean reject(String message, Optional<Throwable> cause) throws IOException;

        /** The message about a rejected record; by default with the offending text. */
        default String message(ReadResult.Rejected rejected) {
            return ProblemText.of(rejected);
        }
    }

    public Intake(Sink sink) {
        this.sink = sink;
    }

    /** Reads all records, until the sink stops. */
    public void run(Iterable<Input> inputs) throws IOException {
        for (Input input : inputs) {
            try (Stream<CableRecord> records = input.records().get()) {
                new OneInput(input, records.iterator()).read();
            }
            if (!continues) {
                return;
            }
        }
    }

    /** A rejection of a record or of a file, as {@link Sink#reject} receives it. */
    private record Rejection(String message, Optional<Throwable> cause) {}

    private void reject(Rejection rejection) throws IOException {
        continues = continues && sink.reject(rejection.message(), rejection.cause());
    }

    private static String summary(String name, String what) {
        return name + ": " + ProblemCode.UNKNOWN_FORMAT + ": " + what;
    }

    /** The records of one input, which are grouped by file. */
    private final class OneInput {

        private final Input input;
        private Iterator<CableRecord> records;

        /** The next record, once it has been looked at. */
        private Optional<CableRecord> next = Optional.empty();

        /** The rejections up to the first cable. */
        private final List<Rejection> held = new ArrayList<>();

        private boolean hasCables;

        private OneInput(Input input, Iterator<CableRecord> records) {
            this.input = input;
            this.records = records;
        }

        private Optional<CableRecord> peek() {
            if (next.isEmpty() && records.hasNext()) {
                next = Optional.of(records.next());
            }
            return next;
        }

        private CableRecord take() {
            CableRecord record = peek().orElseThrow();
            next = Optional.empty();
            return record;
        }

        private boolean hasNextIn(String file) {
            return peek().filter(record -> record.source().file().equals(file)).isPresent();
        }

        void read() throws IOException {
            while (continues && (hasCables || held.size() < FIRST) && peek().isPresent()) {
                readFile();
            }
            if (hasCables) {
                return;
            }
            if (held.size() == 1) {
                reject(held.getFirst());
            } else {
                reject(new Rejection(
                        summary(
                                input.name(),
                                held.isEmpty()
                                        ? "contains no records"
                                        : noCable(
                                                held.size(),
                                                peek().isPresent(),
                                                held.getFirst().message())),
                        held.stream().flatMap(one -> one.cause().stream()).findFirst()));
            }
        }

        private void readFile() throws IOException {
            CableRecord record = take();
            String file = record.source().file();
            if (hasCables && !hasNextIn(file)) {
                // Most files of a folder hold one record, which the sink may parse in another thread.
                continues = sink.take(record);
                return;
            }
            List<Rejection> rejected = new ArrayList<>();
            while (record.parse() instanceof ReadResult.Rejected rejection) {
                rejected.add(new Rejection(sink.message(rejection), rejection.cause()));
                if (rejected.size() == FIRST || !hasNextIn(file)) {
                    rejectFile(file, rejected);
                    return;
                }
                record = take();
            }
            takeRest(file, record, rejected);
        }

        /** Passes on a file that holds cables, and what was held back before its first. */
        private void takeRest(String file, CableRecord first, List<Rejection> rejected) throws IOException {
            hasCables = true;
            held.addAll(rejected);
            for (Rejection rejection : held) {
                reject(rejection);
            }
            held.clear();
            continues = continues && sink.take(first);
            while (continues && hasNextIn(file)) {
                continues = sink.take(take());
            }
        }

        private void rejectFile(String file, List<Rejection> rejected) throws IOException {
            boolean more = hasNextIn(file);
            if (file.equals(input.name())) {
                // The rest of a large file need not be read.
                next = Optional.empty();
                records = Collections.emptyIterator();
            }
            while (hasNextIn(file)) {
                take();
            }
            Rejection first = rejected.getFirst();
            Rejection whole = rejected.size() == 1
                    ? first
                    : new Rejection(
                            summary(file, noCable(rejected.size(), more, first.message())),
                            rejected.stream()
                                    .flatMap(one -> one.cause().stream())
                                    .findFirst());
            if (hasCables) {
                reject(whole);
            } else {
                held.add(whole);
            }
        }

        private static String noCable(int records, boolean more, String first) {
            return "none of its " + (more ? "first " : "") + Wording.count(records) + " records is a cable; the first: "
                    + first;
        }
    }
}
