// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cablesearch.index.internal.analysis.Sounds;
import org.cablesearch.index.internal.analysis.SpellingDistance;
import org.cablesearch.model.internal.names.NameWords;
import org.cablesearch.model.internal.names.NameWords.Word;

/**
 * The parts of a name as typed beside those of another name, as far as both may be names of one person. Each difference
 * has a cost, and the cheapest way to lay one name beside the other counts.
 *
 * <pre>
 * Ali A. Velayati           Ali Akbar Velayati                     an initial
 * Boris Johnson             Alexandre Boris de Pfeffel Johnson     fewer parts; particles cost nothing
 * Salman Mohammed           Mohammed bin Salman                    another order
 * Barak Obama               Barack Obama                           a slip in one part
 * SergeiLavrov              Sergei Lavrov                          parts in one word
 * Mao Tse-tung              Mao Zedong                             another romanisation
 * Hamid Karzai              Ahmed Wali Karzai                      not one person: each has parts that the other lacks
 * </pre>
 *
 * @param cost 0 if nothing differs
 * @param whole whether the other name has all parts of the typed one
 * @param differs what differs, for people; empty if only the spelling does
 */
record NameAlignment(double cost, boolean whole, List<String> differs) {

    private static final double SPELLING = 0.05;
    private static final double JOINED = 0.1;
    private static final double ORDER = 0.2;
    private static final double INITIAL = 0.25;
    private static final double LACKING_BETWEEN = 0.3;
    private static final double LACKING_AT_END = 0.45;
    private static final double SLIP = 0.5;

    private static final double MAX_COST = 1;

    /** Where two long parts are typed as one word: {@code SergeiLavrov}, but not {@code McCain}. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("(?<=\\p{Ll}{3})(?=\\p{Lu}\\p{Ll}{2})");

    /** A part of one letter: {@code J Wexcombe}. */
    private static final Pattern INITIAL_PART = Pattern.compile("(^| )\\S( |$)");

    /** Names have fewer parts; a list of words has more. */
    static final int MAX_PARTS = 8;

    /**
     * A part of a name.
     *
     * @param text it as written, folded
     * @param tied whether a particle ties it to the part before: {@code bin Harith}
     */
    private record Part(String written, String text, String sounds, boolean tied) {

        private static Part of(String written, String text, boolean tied) {
            return new Part(written, text, Sounds.of(text), tied);
        }

        private boolean isInitial() {
            return text.length() == 1;
        }

        /** Whether it is an initial, or joined with one. */
        private boolean hasInitial() {
            return INITIAL_PART.matcher(written).find();
        }

        private Part with(Part next) {
            return of(written + " " + next.written, text + next.text, tied);
        }

        /** Whether they have the same letters or sounds. */
        private boolean isSameAs(Part other) {
            return SpellingDistance.isSameSpelling(text, other.text) || sounds.equals(other.sounds);
        }

        private boolean mayBeHeardAs(Part other) {
            return SpellingDistance.mayBeHeardAs(text, sounds, other.text, other.sounds);
        }

        private boolean isSpeltAs(Part other) {
            return SpellingDistance.isSameSpelling(text, other.text)
                    || SpellingDistance.nearness(text, sounds, other.text, other.sounds)
                            .isPresent();
        }
    }

    /**
     * One way to lay the first parts of the names side by side.
     *
     * @param slips how many parts have a slip
     * @param missing how many parts of the other name the typed one lacks
     * @param more how many parts the typed name has that the other lacks
     */
    private record Path(double cost, int strong, int initials, int slips, int missing, int more, List<String> differs) {

        private static final Path START = new Path(0, 0, 0, 0, 0, 0, List.of());

        /** No way at all. */
        private static final Path NONE = new Path(Double.POSITIVE_INFINITY, 0, 0, 0, 0, 0, List.of());

        /**
         * The cheaper of this path and one that continues another. Most are too dear before it is known what differs.
         *
         * @param plus what the step costs at least
         */
        private Path or(Path before, double plus, Function<Path, Optional<Path>> step) {
            double least = before.cost + plus;
            return least >= cost || least > MAX_COST
                    ? this
                    : step.apply(before).filter(path -> path.cost < cost).orElse(this);
        }

        private Path same(double plus, List<String> told) {
            return new Path(cost + plus, strong + 1, initials, slips, missing, more, told(told));
        }

        private Path initial(String told) {
            return new Path(cost + INITIAL, strong, initials + 1, slips, missing, more, told(List.of(told)));
        }

        private Path slip(String told) {
            return new Path(cost + SLIP, strong, initials, slips + 1, missing, more, told(List.of(told)));
        }

        private Path missing(double plus, List<String> told) {
            return new Path(cost + plus, strong, initials, slips, missing + 1, more, told(told));
        }

        private Path more(double plus, String told) {
            return new Path(cost + plus, strong, initials, slips, missing, more + 1, told(List.of(told)));
        }

        private List<String> told(List<String> also) {
            if (also.isEmpty()) {
                return differs;
            }
            List<String> told = new ArrayList<>(differs);
            told.addAll(also);
            return List.copyOf(told);
        }
    }

    /** The parts of a name as typed that distinguish people: no titles, no particles. */
    static List<String> parts(String name) {
        return split(name).stream().map(Part::text).toList();
    }

    /** Lays a name as typed beside the name of a person; empty if they are hardly names of one person. */
    static Optional<NameAlignment> of(String typed, String name) {
        List<Part> asked = split(typed);
        List<Part> held = split(name);
        if (asked.isEmpty() || held.isEmpty() || asked.size() > MAX_PARTS || held.size() > MAX_PARTS) {
            return Optional.empty();
        }
        List<Path> paths = new ArrayList<>();
        paths.add(path(asked, held));
        for (int first = 1; first < asked.size(); first++) {
            if (asked.get(first).tied()) {
                continue;
            }
            List<Part> turned = new ArrayList<>(asked.subList(first, asked.size()));
            turned.addAll(asked.subList(0, first));
            Path path = path(turned, held);
            paths.add(new Path(
                    path.cost() + ORDER,
                    path.strong(),
                    path.initials(),
                    path.slips(),
                    path.missing(),
                    path.more(),
                    path.told(List.of("in another order"))));
        }
        boolean alone = asked.size() == 1;
        return paths.stream()
                .filter(path -> isOnePerson(path, alone))
                .min(Comparator.comparingDouble(Path::cost))
                .map(path -> new NameAlignment(path.cost(), path.more() == 0, path.differs()));
    }

    /**
     * One part alone may be a slip for any part of a name. Of several, two must be the same, or one beside a slip; and
     * not both names may have a part that the other lacks, since that makes brothers of one person.
     */
    private static boolean isOnePerson(Path path, boolean alone) {
        if (alone) {
            return path.slips() + path.strong() == 1;
        }
        boolean enough = path.strong() > 1 || (path.strong() == 1 && path.slips() == 1 && path.initials() == 0);
        return enough
                && path.slips() <= 1
                && (path.missing() == 0 || path.more() == 0)
                && (path.slips() == 0 || path.strong() > 1 || path.missing() + path.more() == 0)
                && path.cost() <= MAX_COST;
    }

    private static List<Part> split(String name) {
        String spaced = BETWEEN_PARTS.matcher(name).replaceAll(" ");
        List<Word> words = NameWords.withoutTitles(NameWords.of(spaced), 1);
        boolean onlyParticles = words.stream().allMatch(Word::isParticle);
        List<Part> parts = new ArrayList<>();
        boolean tied = false;
        for (Word word : words) {
            if (word.isParticle() && !onlyParticles) {
                tied = true;
            } else {
                parts.add(Part.of(spaced.substring(word.start(), word.end()), word.text(), tied));
                tied = false;
            }
        }
        return parts;
    }

    private static Path path(List<Part> asked, List<Part> held) {
        Path[][] best = new Path[asked.size() + 1][held.size() + 1];
        for (int i = 0; i <= asked.size(); i++) {
            for (int j = 0; j <= held.size(); j++) {
                best[i][j] = cheapest(best, asked, held, i, j);
            }
        }
        return best[asked.size()][held.size()];
    }

    private static Path cheapest(Path[][] best, List<Part> asked, List<Part> held, int i, int j) {
        if (i == 0 && j == 0) {
            return Path.START;
        }
        Path cheapest = Path.NONE;
        boolean alone = asked.size() == 1;
        if (j > 0) {
            boolean end = i == 0 || i == asked.size();
            double cost = alone ? 0 : end ? LACKING_AT_END : LACKING_BETWEEN;
            Part part = held.get(j - 1);
            cheapest = cheapest.or(
                    best[i][j - 1],
                    cost,
                    path -> Optional.of(path.missing(cost, alone ? List.of() : List.of("also " + part.written()))));
        }
        if (i > 0) {
            double cost = j == 0 || j == held.size() ? LACKING_AT_END : LACKING_BETWEEN;
            Part part = asked.get(i - 1);
            cheapest = cheapest.or(
                    best[i - 1][j], cost, path -> Optional.of(path.more(cost, "without " + part.written())));
        }
        if (i > 0 && j > 0) {
            cheapest =
                    cheapest.or(best[i - 1][j - 1], 0, path -> beside(path, asked.get(i - 1), held.get(j - 1), alone));
        }
        if (i > 1 && j > 0) {
            cheapest = cheapest.or(
                    best[i - 2][j - 1],
                    JOINED,
                    path -> joined(path, asked.get(i - 2).with(asked.get(i - 1)), held.get(j - 1)));
        }
        if (i > 0 && j > 1) {
            cheapest = cheapest.or(
                    best[i - 1][j - 2],
                    JOINED,
                    path -> joined(path, asked.get(i - 1), held.get(j - 2).with(held.get(j - 1))));
        }
        return cheapest;
    }

    private static Optional<Path> beside(Path before, Part asked, Part held, boolean alone) {
        if (asked.text().equals(held.text())) {
            return Optional.of(asked.isInitial() ? before.initial(held.written()) : before.same(0, List.of()));
        }
        String told = held.written() + " for " + asked.written();
        if (asked.isInitial() || held.isInitial()) {
            return asked.text().charAt(0) == held.text().charAt(0)
                    ? Optional.of(before.initial(told))
                    : Optional.empty();
        }
        if (asked.isSpeltAs(held)) {
            return Optional.of(before.same(SPELLING, List.of(told)));
        }
        return Typo.isLikely(asked.text(), held.text(), alone ? 2 : 1) || asked.mayBeHeardAs(held)
                ? Optional.of(before.slip(told))
                : Optional.empty();
    }

    private static Optional<Path> joined(Path before, Part asked, Part held) {
        String told = held.written() + " for " + asked.written();
        if (asked.isSameAs(held)) {
            return Optional.of(before.same(JOINED, List.of(told)));
        }
        if (asked.hasInitial() || held.hasInitial()) {
            return Optional.empty();
        }
        if (asked.isSpeltAs(held)) {
            return Optional.of(before.same(JOINED + SPELLING, List.of(told)));
        }
        return asked.mayBeHeardAs(held) ? Optional.of(before.slip(told)) : Optional.empty();
    }
}
