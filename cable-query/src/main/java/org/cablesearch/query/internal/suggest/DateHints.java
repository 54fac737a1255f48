package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.ParsedQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.Span;
import org.cablesearch.query.internal.request.BareWords;
import org.cablesearch.query.internal.request.WrittenDate;

/**
 * Finds words that are a date, {@code June 2008} or {@code in 2006}, and hints that as a date they narrow the query to
 * cables sent then.
 */
final class DateHints {

    /**
     * Words of a query that are a date.
     *
     * @param date the date in digits
     */
    private record Dated(int start, int end, int words, String date) {}

    private DateHints() {}

    static List<QueryHint> of(ParsedQuery parsed, QueryCounter counter) throws IOException {
        String text = parsed.text();
        List<Span> places = BareWords.of(parsed.query()).words().stream()
                .map(parsed.places()::get)
                .filter(place -> place != null && place.end() <= text.length())
                .toList();
        List<QueryHint> hints = new ArrayList<>();
        int first = 0;
        while (first < places.size()) {
            Optional<Dated> dated = longest(text, places.subList(first, places.size()));
            if (dated.isPresent()) {
                hint(text, dated.get(), counter).ifPresent(hints::add);
            }
            first += dated.map(Dated::words).orElse(1);
        }
        return hints;
    }

    /** The longest date that the words begin with. */
    private static Optional<Dated> longest(String text, List<Span> places) {
        int start = places.get(0).start();
        for (int words = Math.min(WrittenDate.MAX_WORDS, places.size()); words > 1; words--) {
            int end = places.get(words - 1).end();
            Optional<String> date = end < start ? Optional.empty() : WrittenDate.inText(text.substring(start, end));
            if (date.isPresent()) {
                return Optional.of(new Dated(start, end, words, date.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<QueryHint> hint(String text, Dated dated, QueryCounter counter) throws IOException {
        String sent = "date:" + dated.date();
        String better = text.substring(0, dated.start()) + sent + text.substring(dated.end());
        long found = counter.count(CableQuery.parse(better).query());
        String message = sent + " finds cables sent then, whether or not they say \""
                + text.substring(dated.start(), dated.end()) + "\": " + found;
        return found == 0
                ? Optional.empty()
                : Optional.of(QueryHint.of(message, new Span(dated.start(), dated.end()), Optional.of(better), found));
    }
}
