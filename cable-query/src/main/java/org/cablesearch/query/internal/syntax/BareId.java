package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;

/**
 * A query that is nothing but the reference id of a cable, in any form that people write.
 *
 * <pre>
 * 10KABUL693, 10-KABUL-693     that cable, those that cite it, and those that name it in their text
 * 06 Phnom Penh 01385          likewise; in the text also as PHNOM PENH 1385, in cables of 2006
 * KABUL 693                    the words, and the cables of that post and serial of every year
 * </pre>
 */
final class BareId {

    private static final Pattern FULL =
            Pattern.compile("(?:\\d{2}|\\d{4})[\\s-]*(?<post>\\p{L}[\\p{L}\\s.'-]*?)[\\s-]*0*(?<serial>\\d{1,7})");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?<post>\\p{L}[\\p{L}.']*(?:\\s+\\p{L}[\\p{L}.']*){0,2})\\s+0*(?<serial>[1-9]\\d{0,5})");

    /** No id is longer. */
    private static final int LONGEST = 64;

    private BareId() {}

    /** What a text means that is a reference id as a whole; empty for any other text. */
    static Optional<CableQuery> query(String text) {
        String written = text.strip();
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher full = FULL.matcher(written);
        Optional<Mrn> id = full.matches() && isPost(full.group("post")) ? Mrn.parse(written) : Optional.empty();
        if (id.isPresent()) {
            return Optional.of(withYear(id.get(), full.group("post")));
        }
        Matcher partial = WITHOUT_YEAR.matcher(written);
        return partial.matches() && isPost(partial.group("post"))
                ? Optional.of(withoutYear(written, partial.group("post"), partial.group("serial")))
                : Optional.empty();
    }

    /** Whether a word, if it stood alone, would be taken for an id; such a word is printed with an escape. */
    static boolean isId(String word) {
        return word.length() <= LONGEST
                && FULL.matcher(word).matches()
                && Mrn.parse(word).isPresent();
    }

    private static CableQuery withYear(Mrn id, String post) {
        String canonical = id.canonical();
        List<CableQuery> any = new ArrayList<>();
        any.add(CableQuery.word(CableField.ID, canonical));
        any.add(CableQuery.word(CableField.CITES, canonical));
        any.add(CableQuery.word(canonical));
        CableQuery year = CableQuery.word(CableField.DATE, String.valueOf(id.year()));
        Stream.of(id.post(), spaced(post))
                .distinct()
                .map(name -> CableQuery.and(CableQuery.phrase(name + " " + id.serial()), year))
                .forEach(any::add);
        return CableQuery.or(any.toArray(CableQuery[]::new));
    }

    private static CableQuery withoutYear(String written, String post, String serial) {
        CableQuery words = CableQuery.and(
                Stream.of(written.split("\\s+")).map(CableQuery::word).toArray(CableQuery[]::new));
        String ids = "[0-9]{2}" + post.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "") + serial;
        return CableQuery.or(words, new CableQuery.Regex(CableField.ID, ids));
    }

    private static String spaced(String post) {
        return post.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    private static boolean isPost(String words) {
        return Stream.of(words.split("\\s+")).noneMatch(QueryCharacters::isOperator);
    }
}
