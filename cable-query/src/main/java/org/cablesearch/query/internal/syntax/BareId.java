package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.IdOfAnyYear;

/**
 * A query that is just the reference id of a cable, in any form that people write.
 *
 * <pre>
 * 10KABUL693, 10-KABUL-693     that cable, those that cite it, and those that name it in their text
 * 06 Phnom Penh 01385          likewise; in the text also as PHNOM PENH 1385, in cables of 2006
 * KABUL 693                    the words, and the cables of that post and serial of every year
 * 2006 budget 5                not an id, since no post has this name
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

    /** The meaning of a text that is, as a whole, an id with its year; empty for any other text. */
    static Optional<CableQuery.Or> query(String text) {
        return id(text.strip()).map(id -> withYear(id, text.strip()));
    }

    /** The additional meaning of a text that may be an id without its year. */
    static Optional<IdOfAnyYear> withoutYear(String text) {
        String written = text.strip();
        Matcher partial = WITHOUT_YEAR.matcher(written);
        boolean matches = written.length() <= LONGEST && partial.matches() && hasNoOperator(partial.group("post"));
        return matches
                ? Optional.of(new IdOfAnyYear(
                        partial.group("post").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")
                                + partial.group("serial")))
                : Optional.empty();
    }

    /** Whether a word on its own would be read as an id; such a word is printed with an escape. */
    static boolean isId(String word) {
        return id(word).isPresent();
    }

    private static Optional<Mrn> id(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher full = FULL.matcher(written);
        boolean joined = written.chars().allMatch(Character::isLetterOrDigit);
        return full.matches() && (joined || isPost(full.group("post"))) ? Mrn.parse(written) : Optional.empty();
    }

    private static CableQuery.Or withYear(Mrn id, String written) {
        String canonical = id.canonical();
        List<CableQuery> any = new ArrayList<>();
        any.add(CableQuery.word(CableField.ID, canonical));
        any.add(CableQuery.word(CableField.CITES, canonical));
        any.add(CableQuery.word(canonical));
        CableQuery year = CableQuery.word(CableField.DATE, String.valueOf(id.year()));
        Stream.of(Stream.of(id.post()), Stream.of(spacedPost(written)), Posts.written(id.post()).stream())
                .flatMap(names -> names)
                .distinct()
                .map(name -> CableQuery.and(CableQuery.phrase(name + " " + id.serial()), year))
                .forEach(any::add);
        return new CableQuery.Or(any);
    }

    /** The post as written, with one blank between its words. */
    private static String spacedPost(String written) {
        return written.replaceAll("\\d", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]+", " ")
                .strip();
    }

    /** Whether a post has this name; without this check, any word between two numbers could be one. */
    private static boolean isPost(String words) {
        return hasNoOperator(words) && Posts.canonical(Posts.squeeze(words)).isPresent();
    }

    private static boolean hasNoOperator(String words) {
        return Stream.of(words.split("\\s+")).noneMatch(QueryCharacters::isOperator);
    }
}
