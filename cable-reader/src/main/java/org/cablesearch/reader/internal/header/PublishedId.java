// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.header;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.line.Captions;
import org.cablesearch.reader.internal.line.ClassWord;

/**
 * Reads an id as published: the year, stray words, the post, the serial, and additions.
 *
 * <pre>
 * 08SECTION01OF02MANAMA492       -> 08 MANAMA 492      the section mark, perhaps with letters lost: ECTION, 01F03
 * 07EFTOTHEHAGUE759              -> 07 THEHAGUE 759    a caption or the kind of post
 * 75STATE140323TOSEC140323       -> 75 STATE 140323    a second number
 * 7575TEHRAN1234                 -> 75 TEHRAN 1234     the year twice
 * 07SOIA828                      -> 07 SOFIA 828       letters lost or changed
 * </pre>
 */
final class PublishedId {

    private static final int MAX_LENGTH = 80;

    /** Words that may precede the post: those of a classification line, and the kinds of post of an FM line. */
    private static final List<String> STRAY_WORDS = Stream.of(
                    Senders.KINDS_OF_POST, Captions.all(), ClassWord.all(), List.of("EFTO", "FSC", "FOUO", "SECTION"))
            .flatMap(Collection::stream)
            .toList();

    private static final Pattern SECTION =
            Pattern.compile("(?=[OI]{0,9}\\d)[\\dOI]{1,3}(?:OF|O|F)(?=[OI]{0,9}\\d)[\\dOI]{1,3}(?=[A-Z])");

    private PublishedId() {}

    /**
     * The message reference number in the id, if there is one.
     *
     * @param sender the post that sent the cable, with which misspelt letters are compared first
     */
    static Optional<Mrn> parse(String id, Optional<String> sender) {
        String text = LetterCase.upper(id);
        int year = yearEnd(text);
        if (text.length() > MAX_LENGTH || year == 0) {
            return Optional.empty();
        }
        String yearText = text.substring(year - 2, year);
        int letters = afterSection(text, year);
        int serial = firstDigit(text, letters);
        int end = Digits.end(text, serial);
        Optional<String> post = post(text.substring(letters, serial), sender);
        return post.flatMap(name -> Mrn.parse(yearText + name + text.substring(serial, end)));
    }

    /** The index after the two digits of the year, which may occur twice; a year of four digits is cut to two. */
    private static int yearEnd(String text) {
        int digits = Digits.end(text, 0);
        boolean twice = digits == 4 && text.startsWith(text.substring(0, 2), 2);
        boolean full = digits == 4 && (text.startsWith("19") || text.startsWith("20"));
        return twice || full ? 4 : digits == 2 ? 2 : 0;
    }

    /**
     * The index after {@code SECTION01OF02}, with letters lost ({@code 01F03}, {@code 01O02}) or in place of digits
     * ({@code 0I}).
     */
    private static int afterSection(String text, int year) {
        Matcher section = SECTION.matcher(text);
        return section.find(year) ? section.end() : year;
    }

    private static int firstDigit(String text, int from) {
        int i = from;
        while (i < text.length() && !Digits.is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static Optional<String> post(String written, Optional<String> sender) {
        String letters = Posts.squeeze(written);
        if (Posts.isPost(letters) || isNamed(letters, sender)) {
            return Optional.of(letters);
        }
        String rest = withoutStrayWords(letters);
        return Posts.canonical(rest)
                .or(() -> sender.filter(post -> isNear(rest, post)))
                .or(() -> Posts.nearest(rest))
                .or(() -> Posts.atEndOf(rest));
    }

    private static boolean isNamed(String letters, Optional<String> sender) {
        return sender.isPresent() && sender.get().equals(letters);
    }

    /** Up to two letters lost or changed, but never most of a short word. */
    private static boolean isNear(String letters, String post) {
        int limit = Math.min(2, letters.length() / 2);
        return EditDistance.of(letters, post, limit) <= limit;
    }

    private static String withoutStrayWords(String letters) {
        for (String word : STRAY_WORDS) {
            if (letters.length() > word.length() && letters.startsWith(word)) {
                return withoutStrayWords(letters.substring(word.length()));
            }
        }
        return letters;
    }
}
