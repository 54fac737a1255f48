// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.reader.internal.line.Digits;

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

    private final List<RefToken> tokens;
    private final RefItem item;
    private final RefSerials serials;
    private final RefPosts posts;
    private final RefYears years;
    private final RefLists lists;
    private final List<RefMention> mentions = new ArrayList<>();
    private int free;

    private RefMentions(List<RefToken> tokens, RefItem item) {
        this.tokens = tokens;
        this.item = item;
        RefCursor at = new RefCursor(tokens, item.to());
        this.serials = new RefSerials(at);
        this.posts = new RefPosts(at, serials);
        this.years = new RefYears(at, serials, posts);
        this.lists = new RefLists(at, serials, posts, years);
        this.free = item.from();
    }

    /**
     * @param before the last cable of the items before, whose post and year a lone serial shares; if there is none, the
     *     citing cable itself, without a year
     */
    static List<RefMention> of(List<RefToken> tokens, RefItem item, Optional<RefMention> before) {
        RefMentions reading = new RefMentions(tokens, item);
        before.filter(mention -> item.label().isPresent()).ifPresent(reading::readLoneSerial);
        reading.read();
        return reading.mentions;
    }

    /** {@code B. 2962}: a label and a number, then the end or a separator. */
    private void readLoneSerial(RefMention before) {
        int i = serials.afterNoise(item.from());
        if (lists.isLoneSerial(i)) {
            add(new RefMention(item.from(), i + 1, before.year(), before.post(), serial(i), true, Optional.empty()));
        }
    }

    private void read() {
        int i = free;
        while (i < item.to()) {
            Optional<RefPost> post = posts.postAt(i);
            i = post.isPresent() ? readPost(i, post.get()) : i + 1;
        }
    }

    private int readPost(int i, RefPost post) {
        int number = serials.afterNoise(post.to());
        if (serials.isSerial(number) && !years.isYearOfNext(number)) {
            int from = years.startOfYearBefore(i, free);
            Optional<String> year = years.yearIn(from, i).or(() -> years.yearIn(post.to(), number));
            boolean certain = from < i || !serials.isStrayNumber(i - 1, free);
            add(new RefMention(from, number + 1, year, post.name(), serial(number), certain, post.misspelt()));
        } else if (i - 1 >= free && serials.isSerialBefore(i - 1)) {
            add(new RefMention(i - 1, post.to(), Optional.empty(), post.name(), serial(i - 1), true, post.misspelt()));
        } else {
            return post.to();
        }
        return free;
    }

    /** Adds a cable, with the year after it, and then the serials that share its post and year. */
    private void add(RefMention mention) {
        mentions.add(withYearAfter(mention));
        for (int next = lists.nextSerial(free); next > 0; next = lists.nextSerial(free)) {
            mentions.add(withYearAfter(new RefMention(
                    next, next + 1, mention.year(), mention.post(), serial(next), true, mention.misspelt())));
        }
    }

    private RefMention withYearAfter(RefMention mention) {
        int end = years.afterYear(mention.to());
        free = end;
        Optional<String> year = years.yearIn(mention.to(), end).or(mention::year);
        return new RefMention(
                mention.from(), end, year, mention.post(), mention.serial(), mention.certain(), mention.misspelt());
    }

    private int serial(int i) {
        String digits = tokens.get(i).text();
        return Digits.value(digits, 0, digits.length());
    }
}
