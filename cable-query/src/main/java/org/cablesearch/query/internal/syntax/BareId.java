package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.term.IdOfAnyYear;
import org.cablesearch.query.internal.term.Words;

/**
 * The reference id of a cable, in any form that people write, alone or beside other words.
 *
 * <pre>
 * 10KABUL693, 10-KABUL-693     that cable, those that cite it, and those that name it in their text
 * 06 Phnom Penh 01385          likewise; in the text also as PHNOM PENH 1385, in cables of 2006
 * Kabul 10-693, Kabul 693/10   likewise
 * Kabul 693 of 2010            likewise
 * KABUL 693                    the words, and the cables of that post and serial of every year; only alone
 * 2006 budget 5                not an id, since no post has this name
 * </pre>
 */
final class BareId {

    private static final String POST = "(?<post>\\p{L}[\\p{L}\\s.'-]*?)";
    private static final String YEAR = "(?<year>(?:19|20)?\\d{2})";
    private static final String ENDS = "(?=[,;.?!]*(?:\\s|$))";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4}|\\d{2})[\\s-]*" + POST + "[\\s-]*0*(?<serial>\\d{1,7})" + ENDS);

    /** A year or serial of few digits after the name of a post is more likely a day. */
    private static final List<Pattern> POST_FIRST = List.of(
            Pattern.compile(POST + "[\\s-]+" + YEAR + "[-/](?<serial>\\d{3,7})" + ENDS),
            Pattern.compile(POST + "[\\s-]+(?<serial>\\d{2,7})/" + YEAR + ENDS),
            Pattern.compile(POST + "[\\s-]+(?<serial>\\d{2,7})(?:,\\s*|\\s+(?:of|from|in)\\s+)(?<year>(?:19|20)\\d{2})"
                    + ENDS));

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile("(?<post>\\p{L}[\\p{L}.']*(?:\\s+\\p{L}[\\p{L}.']*){0,2})\\s+0*(?<serial>[1-9]\\d{0,5})");

    /** After a word that is no known post, such a number is a year: {@code gas in 2007}. */
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:19|20)\\d{2}");

    /** Words that say of an id only that it is one. */
    private static final Set<String> SAID = Set.of("cable", "telegram", "ref", "see");

    private static final Pattern SAID_BEFORE = Pattern.compile("^(?i)(?:(?:" + String.join("|", SAID) + ")[\\s:]+)+");

    /** No id is longer. */
    private static final int LONGEST = 64;

    /** Fewer letters of an unknown post are a day or a measure: {@code 15aug2008}, {@code 10km200}. */
    private static final int UNKNOWN_POST = 5;

    /**
     * An id in a text.
     *
     * @param query what it asks for
     * @param end where it ends
     */
    record Found(CableQuery.Or query, int end) {}

    private BareId() {}

    /** The meaning of a text that is, as a whole, an id with its year; empty for any other text. */
    static Optional<CableQuery.Or> query(String text) {
        String written = text.strip();
        Optional<Found> found = at(written, 0, true);
        return found.filter(id -> id.end() == written.length()).map(Found::query);
    }

    /** The id that begins at a place of a text. */
    static Optional<Found> at(String text, int start) {
        return at(text, start, false);
    }

    private static Optional<Found> at(String text, int start, boolean alone) {
        int end = Math.min(text.length(), start + LONGEST + 1);
        Matcher yearFirst = YEAR_FIRST.matcher(text).region(start, end);
        if (yearFirst.lookingAt()) {
            String post = yearFirst.group("post");
            boolean joined = yearFirst.group().chars().allMatch(Character::isLetterOrDigit);
            return isPost(post) || (joined && (alone || post.length() >= UNKNOWN_POST))
                    ? found(yearFirst)
                    : Optional.empty();
        }
        return POST_FIRST.stream()
                .map(pattern -> pattern.matcher(text).region(start, end))
                .filter(match -> match.lookingAt() && isPost(match.group("post")))
                .findFirst()
                .flatMap(BareId::found);
    }

    private static Optional<Found> found(Matcher match) {
        String post = match.group("post");
        return match.end() - match.start() > LONGEST
                ? Optional.empty()
                : Mrn.parse(match.group("year") + " " + post + " " + match.group("serial"))
                        .map(id -> new Found(meaning(id, post), match.end()));
    }

    /** The additional meaning of a text that may be an id without its year. */
    static Optional<IdOfAnyYear> withoutYear(String text) {
        String written = SAID_BEFORE.matcher(text.strip()).replaceFirst("");
        Matcher partial = WITHOUT_YEAR.matcher(written);
        boolean matches = written.length() <= LONGEST && partial.matches() && hasNoOperator(partial.group("post"));
        return matches && (!YEAR_ALONE.matcher(partial.group("serial")).matches() || isPost(partial.group("post")))
                ? Optional.of(new IdOfAnyYear(
                        partial.group("post").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")
                                + partial.group("serial")))
                : Optional.empty();
    }

    /** Whether a word would be read as an id, or begin one; such a word is printed with an escape. */
    static boolean isId(String word) {
        return at(word, 0, true).isPresent();
    }

    /** Whether a clause beside an id only says that it is one: {@code cable}, {@code ref}. */
    static boolean isSaid(CableQuery clause) {
        return clause instanceof CableQuery.Word word
                && word.field() == CableField.ANY
                && Words.of(word.text()).stream().allMatch(SAID::contains);
    }

    private static CableQuery.Or meaning(Mrn id, String post) {
        String canonical = id.canonical();
        List<CableQuery> any = new ArrayList<>();
        any.add(CableQuery.word(CableField.ID, canonical));
        any.add(CableQuery.word(CableField.CITES, canonical));
        any.add(CableQuery.word(canonical));
        CableQuery year = CableQuery.word(CableField.DATE, String.valueOf(id.year()));
        Stream.of(Stream.of(id.post()), Stream.of(spaced(post)), Posts.written(id.post()).stream())
                .flatMap(names -> names)
                .distinct()
                .map(name -> CableQuery.and(CableQuery.phrase(name + " " + id.serial()), year))
                .forEach(any::add);
        return new CableQuery.Or(any);
    }

    /** The post as written, with one blank between its words. */
    private static String spaced(String post) {
        return post.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    /** Whether a post has this name; without this check, any word between two numbers could be one. */
    private static boolean isPost(String words) {
        return hasNoOperator(words) && Posts.canonical(Posts.squeeze(words)).isPresent();
    }

    private static boolean hasNoOperator(String words) {
        return Stream.of(words.split("\\s+")).noneMatch(QueryCharacters::isOperator);
    }
}
