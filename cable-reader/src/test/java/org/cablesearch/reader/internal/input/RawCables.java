// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cablesearch.model.DatePrecision;
import org.cablesearch.model.Problem;
import org.cablesearch.reader.internal.line.Line;

/** Raw cables whose header and body are texts. */
public final class RawCables {

    private RawCables() {}

    public static RawCable of(
            String id,
            String title,
            Optional<LocalDateTime> recorded,
            DatePrecision precision,
            String classification,
            String origin,
            String header,
            int headerLine,
            String body,
            int bodyLine,
            List<Problem> problems) {
        return new RawCable(
                id,
                title,
                recorded,
                precision,
                classification,
                origin,
                Line.of(header, headerLine),
                Line.of(body, bodyLine),
                Optional.empty(),
                Optional.empty(),
                problems);
    }

    public static RawCable withBody(RawCable raw, String body) {
        return new RawCable(
                raw.id(),
                raw.title(),
                raw.recorded(),
                raw.recordedPrecision(),
                raw.classification(),
                raw.origin(),
                raw.header(),
                Line.of(body, raw.body().isEmpty() ? 1 : raw.body().getFirst().number()),
                raw.textHash(),
                raw.archived(),
                raw.problems());
    }

    /** The lines of a header or body as one text. */
    public static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
