// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;

/** Where a title in a text begins and ends. */
final class TitleSpan {
    private static final TokenTest OF = TokenTest.of("of/for");
    private static final TokenTest SUBJECT = TokenTest.of("MINISTRY/state/staff/mission/government/exchequer");
    private static final TokenTest LINK = TokenTest.of("','/CONNECTOR|DEMONYM");
    private static final TokenTest TITLE = TokenTest.of("TITLES");
    private static final TokenTest PART = TokenTest.of("TITLES/TITLE_PART|MINISTRY");
    private static final TokenTest BARRIER = TokenTest.of("Mark/:possessive/:shouted");
    private static final TokenTest BEFORE_PERSON = TokenTest.of("<before a person>");
    private static final TokenTest NAME = TokenTest.of(name("-:opens") + "/" + name("-WORD"));
    private static final TokenTest NO_START = TokenTest.of("CONNECTOR|PARTICLE/Lower&under");
    private static final int MAX_LENGTH = 9;

    private TitleSpan() {}

    /** A word of a name that is part of a title. */
    private static String name(String which) {
        return "Capital|Symbol&:free&-:capitals&-SURNAME|PLACE&" + which;
    }

    /**
     * The end of {@code Minister of Women's Affairs}, {@code Chief of Staff} or {@code Minister of the Interior}, for the title word at {@code title};
     * the index after that word if no "of" follows.
     */
    static int complementEnd(Passage passage, int title) {
        int i = title + 1;
        if (i >= passage.size() || !OF.at(passage, i)) {
            return i;
        }
        i = passage.isWord(i + 1, "the") ? i + 2 : i + 1;
        int end = title + 1;
        while (i < passage.size() && i - title <= MAX_LENGTH) {
            if (SUBJECT.at(passage, i)) {
                end = i + 1;
            } else if (!LINK.at(passage, i)) {
                break;
            }
            i++;
        }
        return end;
    }

    /** Where the title that ends with the word at {@code i} begins. */
    static int start(Passage passage, int i) {
        int start = i;
        while (start > 0 && i - start < MAX_LENGTH && continuesBack(passage, start - 1)) {
            start--;
        }
        while (start < i && NO_START.at(passage, start)) {
            start++;
        }
        return start;
    }

    private static boolean continuesBack(Passage passage, int i) {
        if (BARRIER.at(passage, i)) {
            return false;
        }
        if (PART.at(passage, i)) {
            return true;
        }
        return OF.at(passage, i) ? TITLE.at(passage, i - 1) : NAME.at(passage, i) && !BEFORE_PERSON.at(passage, i - 1);
    }
}
