// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.reader.internal.input.RawCable;

/**
 * Finds the message reference number that a published id should have been.
 *
 * <p>The publisher cut ids out of the classification line ({@code UNCLAS EFTO SECTION 01 OF 02 THE HAGUE 000759}), so
 * some ids contain other words of that line, or lack words of the post's name.
 */
public final class CanonicalIds {

    private CanonicalIds() {}

    /**
     * The result for one id.
     *
     * @param canonicalId the message reference number; the published id if none was found
     * @param problems what was repaired, or could not be
     */
    public record Result(String canonicalId, List<Problem> problems) {

        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** The canonical id of a cable, from its id, or from the DE and FM lines and the date-time group. */
    public static Result of(RawCable raw, Header header) {
        String published = raw.id().strip();
        Optional<String> sender = Senders.of(raw, header);
        Optional<Mrn> found = PublishedId.parse(published, sender).or(() -> fromHeader(raw, header, sender));
        if (found.isEmpty()) {
            return new Result(published, List.of(notCanonical(published)));
        }
        String canonical = found.get().canonical();
        return new Result(canonical, canonical.equals(published) ? List.of() : List.of(repaired(published, canonical)));
    }

    /** The DE line has the cable's serial modulo 10,000. So a longer serial is cut short, which the problem reports. */
    private static Optional<Mrn> fromHeader(RawCable raw, Header header, Optional<String> sender) {
        Optional<Integer> year = header.sent()
                .map(instant -> instant.atOffset(ZoneOffset.UTC).getYear())
                .or(() -> raw.recorded().map(LocalDateTime::getYear));
        return year.isPresent() && sender.isPresent() && header.serial().isPresent()
                ? Mrn.parse(year.get() + sender.get() + header.serial().getAsInt())
                : Optional.empty();
    }

    private static Problem repaired(String published, String canonical) {
        return new Problem(
                ProblemCode.ID_REPAIRED,
                "the id '" + shortened(published) + "' was read as " + canonical,
                OptionalInt.empty());
    }

    private static Problem notCanonical(String published) {
        return new Problem(
                ProblemCode.ID_NOT_CANONICAL,
                "the id '" + shortened(published)
                        + "' is not a message reference number, and none could be derived from it",
                OptionalInt.empty());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "\u2026";
    }
}
