// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cablesearch.reader.entity.internal.rule.TokenTest;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;

/**
 * Finds the ministries, departments and secretariats that share one plural.
 *
 * <pre>
 * the Ministries of Health and Education          Ministry of Health, Ministry of Education
 * the Foreign and Interior Ministries             Foreign Ministry, Interior Ministry
 * several ministries, the power Ministries        none
 * </pre>
 */
public final class Ministries {

    private static final int MAX_SUBJECTS = 8;
    private static final int MAX_WORDS = 3;
    private static final Map<String, String> SINGULAR = Map.of(
            "ministries", "Ministry",
            "departments", "Department",
            "secretariats", "Secretariat");

    private static final TokenTest AND = TokenTest.of("and/'&'");
    private static final TokenTest LINK = TokenTest.of("and/'&'/','");

    /** {@code Foreign}, {@code Affairs}: a capitalised word that is not a country, title or person. */
    private static final TokenTest SUBJECT = TokenTest.of("Capital&:free&-:possessive&MINISTRY/"
            + "Capital&:free&-:possessive&WORD&-:opens&-NATION&-TITLES&-NAMES&-CALENDAR");

    private final Passage passage;
    private final Organizations organizations;

    /** The words of one subject, from {@code from} to the one before {@code to}. */
    private record Subject(int from, int to) {}

    private Ministries(Passage passage, Organizations organizations) {
        this.passage = passage;
        this.organizations = organizations;
    }

    public static void find(Passage passage, Organizations organizations) {
        if (passage.capitals()) {
            return;
        }
        Ministries ministries = new Ministries(passage, organizations);
        for (int i = passage.nextBeginning(0); i < passage.size(); i = passage.nextBeginning(i + 1)) {
            String head = SINGULAR.getOrDefault(passage.token(i).folded(), "");
            if (!head.isEmpty() && passage.token(i).shape() == Shape.CAPITAL) {
                ministries.read(i, head);
            }
        }
    }

    private void read(int plural, String head) {
        boolean of = passage.isWord(plural + 1, "of");
        List<Subject> subjects = of ? subjects(plural + 2, 1) : subjects(plural, -1);
        for (int i = 0; subjects.size() > 1 && i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            int from = of && i == 0 ? plural : subject.from();
            int to = !of && i == 0 ? plural + 1 : subject.to();
            organizations.add(passage, from, to, of ? head + " of " + text(subject) : text(subject) + " " + head);
        }
    }

    private String text(Subject subject) {
        return passage.text(subject.from(), subject.to());
    }

    /**
     * The subjects that follow one another from {@code edge} on, nearest first: forwards ({@code Health, Education, and
     * the Interior}) if {@code step} is 1, backwards ({@code Foreign, Interior and Defense}) if it is -1.
     */
    private List<Subject> subjects(int edge, int step) {
        List<Subject> subjects = new ArrayList<>();
        int at = edge;
        boolean linked = true;
        while (linked && subjects.size() < MAX_SUBJECTS) {
            int start = step > 0 && passage.isWord(at, "the") ? at + 1 : at;
            int end = start;
            while (Math.abs(end - start) < MAX_WORDS && SUBJECT.at(passage, beside(end, step))) {
                end += step;
            }
            if (end == start) {
                break;
            }
            end = isLastOfTwo(start, step) ? pastSecond(end) : end;
            subjects.add(new Subject(Math.min(start, end), Math.max(start, end)));
            at = pastLink(end, step);
            linked = at != end;
        }
        return subjects;
    }

    /** {@code Health, Labor, and Children and Youth}: the last subject, after a comma and "and", may have two words. */
    private boolean isLastOfTwo(int start, int step) {
        return step > 0
                && AND.at(passage, start - 1)
                && passage.token(start - 2).isMark(',');
    }

    private int pastSecond(int end) {
        int second = end;
        if (end + 1 < passage.size() && AND.at(passage, end)) {
            second = end + 1;
            while (second - end <= MAX_WORDS && SUBJECT.at(passage, second)) {
                second++;
            }
        }
        return second > end + 1 ? second : end;
    }

    /** The token beside the edge at {@code at}, in the direction of {@code step}. */
    private static int beside(int at, int step) {
        return step > 0 ? at : at - 1;
    }

    /** The edge beyond a comma, an "and", or both; {@code at} if there is neither. */
    private int pastLink(int at, int step) {
        int past = at;
        while (Math.abs(past - at) < 2 && LINK.at(passage, beside(past, step))) {
            past += step;
        }
        return past;
    }
}
