// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.CableRecord;
import org.cablesearch.reader.Source;
import org.cablesearch.reader.internal.input.RecordGuard;
import org.cablesearch.reader.internal.input.TooLargeException;
import org.cablesearch.reader.internal.layout.RecordSource;
import org.cablesearch.reader.internal.layout.RejectedRecord;

/** Reads several inputs in turn. An input that fails is reported in its place, and reading continues with the next. */
public final class InputChain implements RecordSource {
    private final Inputs inputs;
    private Optional<OpenInput> current = Optional.empty();

    private record OpenInput(String name, RecordSource records) {}

    public InputChain(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public Optional<CableRecord> next() throws IOException {
        while (true) {
            if (current.isEmpty()) {
                Optional<Inputs.Input> input = inputs.next();
                if (input.isEmpty()) {
                    return Optional.empty();
                }
                Optional<CableRecord> failure = open(input.get());
                if (failure.isPresent()) {
                    return failure;
                }
            } else {
                Optional<CableRecord> record = nextOf(current.get());
                if (record.isPresent()) {
                    return record;
                }
            }
        }
    }

    /** Opens an input, or returns the report that it could not be opened. */
    private Optional<CableRecord> open(Inputs.Input input) {
        try {
            current = Optional.of(new OpenInput(input.name(), input.opening().open()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(input.name(), 1, e));
        } catch (RuntimeException | Error e) {
            return Optional.of(new RejectedRecord(RecordGuard.rejected(new Source(input.name(), 1), e)));
        }
    }

    private Optional<CableRecord> nextOf(OpenInput input) throws IOException {
        Optional<CableRecord> record;
        try {
            record = input.records().next();
            if (record.isPresent()) {
                return record;
            }
        } catch (IOException e) {
            record = Optional.of(failed(input.name(), input.records().line(), e));
        } catch (RuntimeException | Error e) {
            Source source = new Source(input.name(), input.records().line());
            record = Optional.of(new RejectedRecord(RecordGuard.rejected(source, e)));
        }
        closeCurrent();
        return record;
    }

    private static CableRecord failed(String name, int line, IOException e) {
        boolean tooLarge = e instanceof TooLargeException;
        ProblemCode code = tooLarge ? ProblemCode.TOO_LARGE : ProblemCode.UNREADABLE;
        return RejectedRecord.of(new Source(name, line), code, message(e), OptionalInt.empty(), "");
    }

    private static String message(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return switch (e) {
            case TooLargeException tooLarge -> reason;
            case AccessDeniedException denied -> "not allowed to read it; check its permissions";
            case NoSuchFileException gone -> "cannot be read: no such file";
            default -> "cannot be read further: " + reason;
        };
    }

    @Override
    public int line() {
        return current.map(input -> input.records().line()).orElse(1);
    }

    @Override
    public void close() throws IOException {
        try {
            closeCurrent();
        } finally {
            inputs.close();
        }
    }

    private void closeCurrent() throws IOException {
        if (current.isPresent()) {
            RecordSource records = current.get().records();
            current = Optional.empty();
            records.close();
        }
    }
}
