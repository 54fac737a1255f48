package org.cablesearch.query;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;

/** Creates the text with which a footnote cites a cable. */
final class Footnote {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Footnote() {}

    /** {@code 06PHNOMPENH2611, 15 August 2006}. */
    static String of(Hit hit) {
        return hit.id() + date(hit.date());
    }

    /** {@code 06PHNOMPENH2611, 15 August 2006}. */
    static String of(Cable cable) {
        return cable.id() + date(cable.date());
    }

    /** {@code 06PHNOMPENH2611, para. 3 (SBU), 15 August 2006}. */
    static String of(Hit hit, Snippet snippet) {
        String paragraph = snippet.paragraph().isPresent()
                ? "para. " + snippet.paragraph().getAsInt()
                : "unnumbered para. (" + (snippet.index() + 1) + " from the start)";
        String marking = snippet.marking().map(written -> " " + written.text()).orElse("");
        return hit.id() + ", " + paragraph + marking + date(hit.date());
    }

    private static String date(Optional<CableDate> date) {
        return date.map(sent -> ", " + DAY.format(sent.instant().atOffset(ZoneOffset.UTC)))
                .orElse("");
    }
}
