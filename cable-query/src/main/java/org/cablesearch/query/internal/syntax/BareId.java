// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.IdScanner;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.request.IdOfAnyYear;

/**
 * The reference id of a cable, in any form that people write, alone or beside other words.
 *
 * <pre>
 * 10KABUL693, 10-KABUL-693     that cable, those that cite it, and those that mention it in their text
 * 06 Phnom Penh 01385          the same; also PHNOM PENH 1385 in the text of cables from 2006
 * Kabul 10-693, Kabul 693/10   the same
 * Kabul 693 of 2010            the same, as are Kabul No. 693 (2010) and number 693 from Kabul 2010
 * 10KABUL693.txt, text/10KABUL693.html   the same; only as the whole query
 * (10KABUL693), https://…/10KABUL693.html   the same; only as the whole query
 * KABUL 693, KABUL #693        the words, and the cables of that post and serial from any year; beside other words, only if
 *                              the serial has three digits or more and is not a year
 * AmEmbassy Kabul 693, KABUL693   the same; only as the whole query
 * 2006 budget 5                not an id, because no post has this name
 * </pre>
 */
final class BareId {

    /** An id in a field of ids, also with spaces: {@code cites:06 PHNOM PENH 1234}. */
    static final Pattern IN_FIELD = Pattern.compile("(?:\\p{Nd}{4}|\\p{Nd}{2})(?!\\p{Nd})(?:" + QueryCharacters.BLANK
            + "*+(?!(?:AND|OR|NOT|TO)(?![\\p{L}'.-]))[\\p{L}'.-]++){1,4}+" + QueryCharacters.BLANK
            + "*+\\p{Nd}++(?=\\z|" + QueryCharacters.BLANK + "|[" + QueryCharacters.QUOTES + "()\\[\\]{}^])");

    private static final Pattern FILE =
            Pattern.compile("(?i)(?:\\S*[/\\\\])?(?<name>[^\\s/\\\\]+)\\.(?:txt|html?|jsonl?|csv)");

    private static final Pattern BRACKETED = Pattern.compile("\\((?<id>[^()]+)\\)|\\[(?<other>[^\\[\\]]+)]");

    private static final Pattern WITHOUT_YEAR = Pattern.compile("(?i)(?<post>\\p{L}[\\p{L}.']*"
            + "(?:\\s+(?!(?:no|nr)[.:])\\p{L}[\\p{L}.']*){0,2})"
            + "(?<apart>[\\s-]*(?:(?:no|nr)[.:]\\s*|#\\s*)?)0*(?<serial>[1-9]\\d{0,5})");

    /**
     * A kind of post or a classification before the post, as lines of a cable's header have them: {@code AMEMBASSY
     * KABUL 693}, {@code SECRET KABUL 000693}.
     */
    private static final Pattern HEADER = Pattern.compile(
            "^(?i)(?:(?:amembassy|embassy|amconsul|consulate|usmission|unclas|unclassified|confidential|secret"
                    + "|c o n f i d e n t i a l|s e c r e t)\\s+)++");

    /** Beside other words, a number of one or two digits after a post is more likely to be a day, and one of four a year. */
    private static final Pattern BESIDE_WORDS = Pattern.compile("\\p{L}+(?!(?:19|20)\\d{2}$)\\d{3,}");

    /** A number that is a year, not a serial, after words that are not a known post: {@code gas in 2007}. */
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:19|20)\\d{2}");

    /** Words that only announce an id. */
    private static final Set<String> ANNOUNCING = Set.of("cable", "telegram", "ref", "see");

    private static final Pattern ANNOUNCEMENT =
            Pattern.compile("^(?i)(?:(?:" + String.join("|", ANNOUNCING) + ")[\\s:]+)++");

    /** The letter of a reference: {@code Ref A: 06KABUL693}. */
    private static final Pattern LABEL = Pattern.compile("\\p{Alpha}[:.)]");

    /** The length of the longest id. */
    private static final int MAX_LENGTH = 64;

    private static final int MAX_SERIAL = 1_000_000;

    /**
     * An id found in a text.
     *
     * @param query the query that looks for it
     * @param end the place after its last character
     */
    record Found(CableQuery.Or query, int end) {}

    /**
     * An id without its year found in a text.
     *
     * @param end the place after its last character
     */
    record Partial(IdOfAnyYear id, int end) {}

    private BareId() {}

    /** The query for a text that consists of nothing but an id with its year; empty for any other text. */
    static Optional<CableQuery.Or> query(String text) {
        if (!Digits.isIn(text, 0)) {
            return Optional.empty();
        }
        String written = text.strip();
        List<String> linked = LinkedPage.names(written);
        return (linked.isEmpty() ? List.of(unbracketed(withoutFile(written))) : linked)
                .stream().map(BareId::whole).flatMap(Optional::stream).findFirst();
    }

    private static Optional<CableQuery.Or> whole(String text) {
        return at(text, 0, letters -> true)
                .filter(id -> id.end() == text.length())
                .map(Found::query);
    }

    /** The name of a file without its folder and extension; any other text as it is. */
    private static String withoutFile(String text) {
        Matcher file = FILE.matcher(text);
        return file.matches() ? file.group("name") : text;
    }

    private static String unbracketed(String text) {
        Matcher bracketed = BRACKETED.matcher(text);
        return bracketed.matches()
                ? Optional.ofNullable(bracketed.group("id")).orElseGet(() -> bracketed.group("other"))
                : text;
    }

    /** The id that begins at an offset of the text; empty if none does. */
    static Optional<Found> at(String text, int start) {
        return at(text, start, letters -> false);
    }

    private static Optional<Found> at(String text, int start, Predicate<String> others) {
        return IdScanner.at(text, start, others)
                .filter(id -> id.year().isPresent())
                .map(id -> new Found(meaning(id), id.end()));
    }

    /** The ids that a text may also mean if it looks like an id without its year; empty for any other text. */
    static Optional<IdOfAnyYear> withoutYear(String text) {
        if (!Digits.isIn(text, 0)) {
            return Optional.empty();
        }
        String announced = ANNOUNCEMENT.matcher(text.strip()).replaceFirst("");
        String written = HEADER.matcher(announced).replaceFirst("");
        Matcher partial = WITHOUT_YEAR.matcher(written);
        boolean matches = written.length() <= MAX_LENGTH && partial.matches() && hasNoOperator(partial.group("post"));
        boolean certain = matches
                && !partial.group("apart").isEmpty()
                && partial.group("apart").isBlank()
                && !YEAR_ALONE.matcher(partial.group("serial")).matches();
        return certain || (matches && isPost(partial.group("post")))
                ? Optional.of(new IdOfAnyYear(
                        partial.group("post").toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]", "")
                                + partial.group("serial")))
                : Optional.empty();
    }

    /**
     * The id without its year that begins at an offset of the text, as after {@code id:} in {@code id:Caracas 442};
     * empty if none does.
     */
    static Optional<Partial> withoutYearAt(String text, int start) {
        return IdScanner.at(text, start, letters -> false)
                .filter(id -> id.year().isEmpty()
                        && id.serial() < MAX_SERIAL
                        && !Digits.is(text.charAt(start + id.name().length())))
                .map(id -> new Partial(new IdOfAnyYear(Posts.squeeze(id.name()) + id.serial()), id.end()));
    }

    /** As {@link #withoutYearAt}, for an id beside other words. */
    static Optional<Partial> withoutYearBesideWords(String text, int start) {
        return withoutYearAt(text, start)
                .filter(partial ->
                        BESIDE_WORDS.matcher(partial.id().postAndSerial()).matches());
    }

    /**
     * Whether the parser would read a word as an id or as the beginning of one, so that it must be printed with an
     * escape.
     */
    static boolean isId(String word) {
        return at(word, 0, letters -> true).isPresent() || withoutYear(word).isPresent();
    }

    /** Whether a clause only announces the id beside it: {@code cable}, {@code ref}, {@code A:}. */
    static boolean isAnnouncement(CableQuery clause) {
        return clause instanceof CableQuery.Word word
                && word.field() == CableField.ANY
                && (LABEL.matcher(word.text()).matches()
                        || QueryTerms.of(word.text()).stream().allMatch(ANNOUNCING::contains));
    }

    private static CableQuery.Or meaning(IdScanner.Found found) {
        Mrn id = new Mrn(found.year().orElseThrow(), Posts.squeeze(found.name()), found.serial());
        String canonical = id.canonical();
        List<CableQuery> any = new ArrayList<>();
        any.add(CableQuery.word(CableField.ID, canonical));
        any.add(CableQuery.word(CableField.CITES, canonical));
        any.add(CableQuery.word(canonical));
        CableQuery year = CableQuery.word(CableField.DATE, String.valueOf(id.year()));
        Stream.of(Stream.of(id.post()), Stream.of(spaced(found.name())), Posts.written(id.post()).stream())
                .flatMap(names -> names)
                .distinct()
                .map(name -> CableQuery.and(CableQuery.phrase(name + " " + id.serial()), year))
                .forEach(any::add);
        return new CableQuery.Or(any);
    }

    /** The post as written, with single spaces between its words. */
    private static String spaced(String post) {
        return post.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", " ").strip();
    }

    /** Whether a post has this name. Without this check any word between two numbers would make an id. */
    private static boolean isPost(String words) {
        return hasNoOperator(words) && Posts.canonical(Posts.squeeze(words)).isPresent();
    }

    private static boolean hasNoOperator(String words) {
        return Stream.of(words.split("\\s+")).noneMatch(QueryCharacters::isOperator);
    }
}
