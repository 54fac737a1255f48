package org.cablesearch.cli.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.cli.show.Counts;
import org.cablesearch.cli.show.ProblemText;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.ReadResult;

/**
 * Reads the records of one input after another. An input without a cable among its first records is not what the user
 * meant: it is rejected as a whole, with one message, and the next input follows.
 */
public final class Intake {

    private static final int FIRST_RECORDS = 1_000;

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
                Iterator<CableRecord> all = records.iterator();
                boolean hasCables = takeFirst(input, all);
                while (hasCables && continues && all.hasNext()) {
                    continues = sink.take(all.next());
                }
            }
            if (!continues) {
                return;
            }
        }
    }

    /** Reads up to the first cable, and holds rejections back until then; returns whether there is a cable. */
    private boolean takeFirst(Input input, Iterator<CableRecord> all) throws IOException {
        List<ReadResult.Rejected> rejections = new ArrayList<>();
        while (rejections.size() < FIRST_RECORDS && all.hasNext()) {
            CableRecord record = all.next();
            if (!(record.parse() instanceof ReadResult.Rejected rejected)) {
                rejectAll(rejections);
                continues = continues && sink.take(record);
                return true;
            }
            rejections.add(rejected);
        }
        if (rejections.size() == 1) {
            rejectAll(rejections);
        } else {
            Optional<Throwable> cause =
                    rejections.stream().flatMap(one -> one.cause().stream()).findFirst();
            continues = continues && sink.reject(summary(input, rejections, all.hasNext()), cause);
        }
        return false;
    }

    private void rejectAll(List<ReadResult.Rejected> rejections) throws IOException {
        for (ReadResult.Rejected rejection : rejections) {
            continues = continues && sink.reject(sink.message(rejection), rejection.cause());
        }
    }

    private String summary(Input input, List<ReadResult.Rejected> rejections, boolean more) {
        String what = rejections.isEmpty()
                ? "contains no records"
                : "none of its " + (more ? "first " : "") + Counts.of(rejections.size())
                        + " records is a cable; the first: " + sink.message(rejections.getFirst());
        return input.name() + ": " + ProblemCode.UNKNOWN_FORMAT + ": " + what;
    }
}
