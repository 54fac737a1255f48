package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.result.ParsedQueryData;
import org.cablesearch.query.internal.result.QueryHintData;
import org.cablesearch.query.internal.term.BareWords;
import org.cablesearch.query.internal.term.WrittenDate;

/** Hints about words that are a date, {@code June 2008} or {@code in 2006}: as a date they narrow the query to cables sent then. */
final class DateHints {

    /** A date is at most a day, a month and a year. */
    private static final int MOST_WORDS = 3;

    private DateHints() {}

    static List<QueryHint> of(ParsedQuery parsed, QueryCounter counter) throws IOException {
        String text = ((ParsedQueryData) parsed).text();
        List<Span> places = BareWords.of(parsed.query()).words().stream()
                .map(parsed.places()::get)
                .filter(place -> place != null && place.end() <= text.length())
                .toList();
        List<QueryHint> hints = new ArrayList<>();
        for (int first = 0; first < places.size(); ) {
            int next = first + 1;
            for (int last = Math.min(first + MOST_WORDS, places.size()) - 1;
                    last > first && next == first + 1;
                    last--) {
                int start = places.get(first).start();
                int end = places.get(last).end();
                Optional<String> date = end < start ? Optional.empty() : WrittenDate.inText(text.substring(start, end));
                if (date.isPresent()) {
                    hint(text, start, end, date.get(), counter).ifPresent(hints::add);
                    next = last + 1;
                }
            }
            first = next;
        }
        return hints;
    }

    private static Optional<QueryHint> hint(String text, int start, int end, String date, QueryCounter counter)
            throws IOException {
        String sent = "date:" + date;
        String better = text.substring(0, start) + sent + text.substring(end);
        long found = counter.count(CableQuery.parse(better).query());
        String message = sent + " finds cables sent then, whether or not they say \"" + text.substring(start, end)
                + "\": " + found;
        return found == 0
                ? Optional.empty()
                : Optional.of(new QueryHintData(message, start, end, Optional.of(better), found));
    }
}
