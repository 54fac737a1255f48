// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import static org.cablesearch.reader.internal.reference.RefShape.BEFORE_SERIAL;
import static org.cablesearch.reader.internal.reference.RefShape.POST;
import static org.cablesearch.reader.internal.reference.RefShape.SERIAL;
import static org.cablesearch.reader.internal.reference.RefShape.YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the cables that one REF item names: {@code [YEAR] POST SERIAL [YEAR]}, and further serials that share the post and
 * the year before them.
 *
 * <pre>
 * 06 TBILISI 2601      (99) TUNIS 12      09CAIRO0561      10-OTTAWA-57      the year before
 * DOHA 152 (08)        STATE 12/08        STATE 12-91      TUNIS 12 99       after
 * STATE 41252 AND 44603, 12155            936/935                            more serials
 * 870 Ulaanbaatar                                                            the serial before the post
 * </pre>
 */
final class RefMentions {

    private static final String AFTER_YEAR = "[)\\]'/. ~-]*+";

    /** A number is not the year of a cable after it: {@code 08 LONDON 12}. */
    private static final String NOT_YEAR_OF_NEXT = "(?!" + YEAR + AFTER_YEAR + POST + BEFORE_SERIAL + SERIAL + ")";

    private static final String OWN_SERIAL = NOT_YEAR_OF_NEXT + "(?<serial>" + SERIAL + ")";
    private static final String OWN_YEAR = NOT_YEAR_OF_NEXT + YEAR + "(?!~)";

    /** A post and its serial; in {@code 094 QUITO 841}, the stray number is not a year. {@code 870 Ulaanbaatar}: the serial first. */
    private static final Pattern MENTION = Pattern.compile("(?:(?: ?['(\\[])?(?<!\\d)(?<year>" + YEAR + ")" + AFTER_YEAR
            + ")?(?<post>P)(?<stray>(?<=(?<!\\d)\\d{3}~?P))?p*+(?<before>" + BEFORE_SERIAL + ")" + OWN_SERIAL
            + "|(?<!\\d)(?!" + YEAR + ")(?=\\d\\d)(?<first>" + SERIAL + ")(?<next>P)p*+"
            + "(?!" + BEFORE_SERIAL + NOT_YEAR_OF_NEXT + SERIAL + ")");

    /** After a serial: {@code (08)}, {@code /08}, {@code -2008}; the year alone before a separator or the end. */
    private static final Pattern YEAR_AFTER = Pattern.compile(
            "\\( ?'?" + YEAR + "\\)|(?:['-]|/(?=\\d\\d(?!\\d)))" + OWN_YEAR + "| ?" + OWN_YEAR + "(?=[;,)&a]|\\z)");

    /** A serial of a list that shares a post; {@code , 870 Ulaanbaatar} is the serial of the next post. */
    private static final Pattern NEXT_SERIAL = Pattern.compile(
            "\\G(?: ?[,;/&+]|a|\\(N\\))++#?" + OWN_SERIAL + "(?!" + POST + "(?!" + BEFORE_SERIAL + SERIAL + "))");

    /** A serial alone; {@code 2007 AND PREVIOUS} is the rest of a date (07PARIS1791). */
    private static final Pattern LONE_SERIAL =
            Pattern.compile("\\G" + BEFORE_SERIAL + "(?!" + YEAR + ")(?<serial>" + SERIAL + ")(?=[,;&(.a]|\\z)");

    /** {@code USDEL 00007}, but not {@code UNSCR 1737}: up to five words, then a serial. */
    private static final Pattern UNKNOWN_POST =
            Pattern.compile("[anNvw]{1,5}+(?!" + YEAR + ")" + SERIAL + "(?:[(;]|\\z)");

    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");

    private final RefShape shape;
    private final String text;
    private final List<RefMention> mentions = new ArrayList<>();
    private int free;

    private RefMentions(RefShape shape) {
        this.shape = shape;
        this.text = shape.toString();
    }

    /**
     * The cables that an item names.
     *
     * @param before the last cable of the items before, whose post and year a lone serial shares; if there is none, the
     *     citing cable itself, without a year
     */
    static List<RefMention> of(List<RefToken> tokens, RefItem item, Optional<RefMention> before) {
        RefMentions reading = new RefMentions(new RefShape(tokens, item.from(), item.to()));
        before.filter(mention -> item.label().isPresent()).ifPresent(reading::readLoneSerial);
        reading.read();
        return reading.mentions;
    }

    /** Whether tokens look like a cable of a post that no table has. */
    static boolean isOfUnknownPost(List<RefToken> tokens, int from, int to) {
        return UNKNOWN_POST.matcher(new RefShape(tokens, from, to).toString()).lookingAt();
    }

    /** {@code B. 2962}: a label and a number, then the end or a separator. */
    private void readLoneSerial(RefMention before) {
        Matcher found = LONE_SERIAL.matcher(text);
        if (found.lookingAt()) {
            RefShape.Post post = new RefShape.Post(before.post(), Optional.empty());
            addAll(0, found.end(), before.year(), post, found.group("serial"), true);
        }
    }

    private void read() {
        Matcher found = MENTION.matcher(text);
        while (found.region(free, text.length()).find()) {
            boolean first = found.group("first") != null;
            RefShape.Post post = shape.post(found.start(first ? "next" : "post"));
            Optional<String> year = Optional.ofNullable(found.group("year"))
                    .or(() -> Optional.ofNullable(found.group("before")).map(RefMentions::digits))
                    .filter(digits -> !digits.isEmpty());
            boolean certain = found.group("year") != null || found.group("stray") == null;
            addAll(found.start(), found.end(), year, post, found.group(first ? "first" : "serial"), certain);
        }
    }

    /** Adds a cable, with the year after it, and then the serials that share its post and year. */
    private void addAll(int start, int end, Optional<String> year, RefShape.Post post, String serial, boolean certain) {
        add(start, end, year, post, serial, certain);
        Matcher next = NEXT_SERIAL.matcher(text);
        while (next.region(free, text.length()).lookingAt()) {
            add(next.start("serial"), next.end("serial"), year, post, next.group("serial"), true);
        }
    }

    private void add(int start, int end, Optional<String> year, RefShape.Post post, String serial, boolean certain) {
        Matcher after = YEAR_AFTER.matcher(text).region(end, text.length());
        boolean dated = after.lookingAt();
        free = dated ? after.end() : end;
        mentions.add(new RefMention(
                shape.token(start),
                shape.tokenAfter(free),
                dated ? Optional.of(digits(after.group())) : year,
                post.name(),
                Integer.parseInt(serial),
                certain,
                post.misspelt()));
    }

    private static String digits(String text) {
        return NOT_DIGITS.matcher(text).replaceAll("");
    }
}
