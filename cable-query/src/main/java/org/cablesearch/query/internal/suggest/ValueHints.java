// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.names.WrittenDate;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.QueryHint;
import org.cablesearch.query.internal.field.DateRange;
import org.cablesearch.query.internal.request.BareWords;

/**
 * Finds words that are a date, a post, a TAG or a caption, {@code June 2008}, {@code 2006}, {@code Tripoli}, {@code PHUM}
 * or {@code SIPDIS}, and hints at the clause that finds the cables sent then or from there, or with that code.
 */
final class ValueHints {

    /** The maximum number of words that are tried as codes; each costs several counts. */
    private static final int MAX_CODES = 12;

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}");

    /** Which cables have a code, by its field. */
    private static final Map<CableField, String> CODES =
            new EnumMap<>(Map.of(CableField.TAGS, "with this TAG", CableField.CAPTION, "with this caption"));

    /**
     * Words of a query that are a value of a field.
     *
     * @param clause the clause that finds the value
     * @param which which cables the clause finds
     * @param inHeader whether bare words find these cables, too
     */
    private record Value(Span place, int words, String clause, String which, boolean inHeader) {}

    private final HintedQuery query;
    private int codes;

    private ValueHints(HintedQuery query) {
        this.query = query;
    }

    static List<QueryHint> of(HintedQuery query) throws IOException {
        return new ValueHints(query).hints();
    }

    private List<QueryHint> hints() throws IOException {
        List<CableQuery.Word> words = BareWords.of(query.query()).words().stream()
                .filter(word -> query.place(word).end() <= query.text().length()
                        && !query.place(word).isEmpty())
                .toList();
        List<Value> values = new ArrayList<>();
        int first = 0;
        while (first < words.size()) {
            List<CableQuery.Word> rest = words.subList(first, words.size());
            Optional<Value> value = date(rest).or(() -> post(rest));
            if (value.isEmpty()) {
                value = code(words.get(first));
            }
            value.ifPresent(values::add);
            first += value.map(Value::words).orElse(1);
        }
        List<QueryHint> hints = new ArrayList<>();
        for (Value value : values) {
            hint(List.of(value), value.which()).ifPresent(hints::add);
        }
        if (hints.isEmpty() && values.size() > 1) {
            hint(values, "that match all of these").ifPresent(hints::add);
        }
        return hints;
    }

    /** The longest date that the words begin with. */
    private Optional<Value> date(List<CableQuery.Word> words) {
        int start = query.place(words.getFirst()).start();
        for (int count = Math.min(WrittenDate.MAX_WORDS, words.size()); count > 0; count--) {
            int end = query.place(words.get(count - 1)).end();
            Optional<String> date =
                    end < start ? Optional.empty() : date(query.text().substring(start, end));
            if (date.isPresent()) {
                return Optional.of(new Value(new Span(start, end), count, "date:" + date.get(), "sent then", true));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> date(String typed) {
        return YEAR.matcher(typed).matches() ? Optional.of(typed) : DateRange.inText(typed);
    }

    /** The longest name of a post that the words begin with. */
    private Optional<Value> post(List<CableQuery.Word> words) {
        for (int count = Math.min(Posts.MAX_WORDS, words.size()); count > 0; count--) {
            String name =
                    words.subList(0, count).stream().map(CableQuery.Word::text).collect(Collectors.joining(" "));
            int start = query.place(words.getFirst()).start();
            int end = query.place(words.get(count - 1)).end();
            if (start < end && Posts.isPost(Posts.squeeze(name))) {
                CableQuery clause = count == 1
                        ? CableQuery.word(CableField.ORIGIN, name)
                        : CableQuery.phrase(CableField.ORIGIN, name);
                return Optional.of(new Value(new Span(start, end), count, clause.toString(), "from that post", true));
            }
        }
        return Optional.empty();
    }

    /** A word in capitals as the code that finds more cables than the word. */
    private Optional<Value> code(CableQuery.Word word) throws IOException {
        boolean typed = query.place(word).end() - query.place(word).start()
                == word.text().length();
        if (!typed || !CODE.matcher(word.text()).matches() || codes == MAX_CODES) {
            return Optional.empty();
        }
        codes++;
        long most = query.count(word);
        Optional<Value> best = Optional.empty();
        for (Map.Entry<CableField, String> code : CODES.entrySet()) {
            CableQuery clause = CableQuery.word(code.getKey(), word.text());
            long found = query.count(clause);
            if (found > most) {
                most = found;
                best = Optional.of(new Value(query.place(word), 1, clause.toString(), code.getValue(), false));
            }
        }
        return best;
    }

    /** A hint to write values as clauses, if the query then finds something. */
    private Optional<QueryHint> hint(List<Value> values, String which) throws IOException {
        boolean inHeader = values.stream().allMatch(Value::inHeader);
        String text = query.text();
        Span place = new Span(
                values.getFirst().place().start(), values.getLast().place().end());
        Map<Span, String> clauses = values.stream().collect(Collectors.toMap(Value::place, Value::clause));
        String better = Corrections.in(text, clauses);
        long found = query.countTyped(better);
        long all = inHeader ? query.countInstead(query.query()) : 0;
        if (inHeader && found == all) {
            return Optional.empty();
        }
        String typed = text.substring(place.start(), place.end());
        String message = values.stream().map(Value::clause).collect(Collectors.joining(" ")) + " finds "
                + (found < all
                        ? "only cables " + which
                        : "cables " + which + ", whether or not they say \"" + typed + "\"")
                + ": " + found;
        return HintedQuery.hint(message, place, better, found);
    }
}
