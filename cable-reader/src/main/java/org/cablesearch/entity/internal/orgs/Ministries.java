package org.cablesearch.entity.internal.orgs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cablesearch.entity.internal.text.Passage;
import org.cablesearch.entity.internal.text.Shape;
import org.cablesearch.entity.internal.text.Token;
import org.cablesearch.entity.internal.text.Trait;

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
    private static final int NEVER = Trait.set(
            Trait.PLACE,
            Trait.DEMONYM,
            Trait.RANK,
            Trait.ROYAL,
            Trait.OFFICE,
            Trait.CALENDAR,
            Trait.GIVEN,
            Trait.SURNAME);

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
            Optional<String> head = singular(passage.token(i));
            if (head.isPresent()) {
                ministries.read(i, head.get());
            }
        }
    }

    private static Optional<String> singular(Token token) {
        if (token.shape() != Shape.CAPITAL) {
            return Optional.empty();
        }
        return switch (token.folded()) {
            case "ministries" -> Optional.of("Ministry");
            case "departments" -> Optional.of("Department");
            case "secretariats" -> Optional.of("Secretariat");
            default -> Optional.empty();
        };
    }

    private void read(int plural, String head) {
        boolean of = plural + 1 < passage.size()
                && passage.token(plural + 1).folded().equals("of");
        if (of) {
            List<Subject> subjects = after(plural + 2);
            for (int i = 0; subjects.size() > 1 && i < subjects.size(); i++) {
                Subject subject = subjects.get(i);
                organizations.add(
                        passage, i == 0 ? plural : subject.from(), subject.to(), head + " of " + text(subject));
            }
        } else {
            List<Subject> subjects = before(plural);
            for (int i = 0; subjects.size() > 1 && i < subjects.size(); i++) {
                Subject subject = subjects.get(i);
                organizations.add(
                        passage, subject.from(), i == 0 ? plural + 1 : subject.to(), text(subject) + " " + head);
            }
        }
    }

    private String text(Subject subject) {
        return passage.text(subject.from(), subject.to());
    }

    /** {@code Health, Education, and Labor}, which begins at {@code from}. */
    private List<Subject> after(int from) {
        List<Subject> subjects = new ArrayList<>();
        int at = from;
        while (subjects.size() < MAX_SUBJECTS) {
            int start = at < passage.size() && passage.token(at).folded().equals("the") ? at + 1 : at;
            int end = start;
            while (end - start < MAX_WORDS && isSubject(end)) {
                end++;
            }
            if (end == start) {
                break;
            }
            subjects.add(new Subject(start, end));
            int next = afterLink(end);
            if (next == end) {
                break;
            }
            at = next;
        }
        return subjects;
    }

    /** {@code Foreign, Interior and Defense}, which end before {@code to}; the last comes first. */
    private List<Subject> before(int to) {
        List<Subject> subjects = new ArrayList<>();
        int at = to;
        while (subjects.size() < MAX_SUBJECTS) {
            int start = at;
            while (at - start < MAX_WORDS && isSubject(start - 1)) {
                start--;
            }
            if (start == at) {
                break;
            }
            subjects.add(new Subject(start, at));
            int next = beforeLink(start);
            if (next == start) {
                break;
            }
            at = next;
        }
        return subjects;
    }

    /** The index after a comma, an "and", or both; {@code at} if there is neither. */
    private int afterLink(int at) {
        int comma = at < passage.size() && passage.token(at).isMark(',') ? at + 1 : at;
        return comma < passage.size() && isAnd(passage.token(comma)) ? comma + 1 : comma;
    }

    /** The index of the comma or "and" that ends before {@code at}, or the first of both; {@code at} if there is neither. */
    private int beforeLink(int at) {
        int and = at > 0 && isAnd(passage.token(at - 1)) ? at - 1 : at;
        return and > 0 && passage.token(and - 1).isMark(',') ? and - 1 : and;
    }

    private static boolean isAnd(Token token) {
        return token.folded().equals("and") || token.isMark('&');
    }

    /** {@code Foreign}, {@code Affairs}: a word with a capital that is no country, title or person. */
    private boolean isSubject(int i) {
        return passage.isFree(i)
                && passage.token(i).shape() == Shape.CAPITAL
                && !passage.token(i).possessive()
                && (passage.token(i).is(Trait.MINISTRY)
                        || (passage.token(i).is(Trait.WORD)
                                && !passage.token(i).opens()
                                && !passage.token(i).isAny(NEVER)));
    }
}
