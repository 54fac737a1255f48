// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The scoring rule of {@code gold/score.py}, in its plain mode: see the README there. */
final class GoldScorer {

    private static final Set<String> TITLES =
            Set.of(("mr mrs ms miss dr prof professor president vice prime deputy foreign"
                            + " minister ministers pm fm vfm evfm dpm defense interior general gen lt ltg ltc lieutenant colonel col major"
                            + " maj captain capt admiral adm brigadier marshal sergeant ambassador amb charge dcm consul cg secretary"
                            + " senator sen representative rep congressman congresswoman governor mayor judge justice prince princess"
                            + " king queen sheikh shaykh sheik emir amir sultan crown pope cardinal bishop archbishop monsignor father"
                            + " rev ayatollah imam mullah codel staffdel chancellor premier speaker chairman director sir lord lady"
                            + " commissioner sr jr ii iii xvi acting former assistant under chief the party")
                    .split(" "));
    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "an", "ar", "as");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii");
    private static final Pattern WHOLE_GOVERNMENT = Pattern.compile(
            "g o [a-z]{1,3}|go[a-z]{1,4}|us[g]?|usa|rgc|"
                    + "(?:.* )?(?:embassy|consulate|amembassy|amconsul|mission|governments?)(?: .*)?|department|ministry|embassies");

    private GoldScorer() {}

    /**
     * An entity of the gold set.
     *
     * @param forms the name, then its variants
     */
    record Entity(List<String> forms) {}

    /**
     * A name that the rules found.
     *
     * @param name the form that is shown
     * @param variants the other forms
     */
    record Found(String name, List<String> variants) {}

    /**
     * The counts of one comparison.
     *
     * @param right entities that were found
     * @param wrong names that match no entity, or match one a second time
     * @param missed entities that were not found
     * @param split names that match an entity a second time
     * @param canonical entities that are shown by their full name
     * @param variants the other forms of the entities that were found
     * @param variantsFound how many of these forms were found
     */
    record Score(int right, int wrong, int missed, int split, int canonical, int variants, int variantsFound) {

        static final Score NONE = new Score(0, 0, 0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    right + other.right,
                    wrong + other.wrong,
                    missed + other.missed,
                    split + other.split,
                    canonical + other.canonical,
                    variants + other.variants,
                    variantsFound + other.variantsFound);
        }

        double f1() {
            return 2.0 * right / (2.0 * right + wrong + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f  R %.3f  F1 %.3f  in one entry %.3f  by full name %.3f  variants %.3f",
                    share(right, right + wrong),
                    share(right, right + missed),
                    f1(),
                    share(right, right + split),
                    share(canonical, right),
                    share(variantsFound, variants));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    static Score people(List<Entity> gold, List<String> ignored, List<Found> predicted) {
        return score(gold, ignored, predicted, new People());
    }

    static Score orgs(List<Entity> gold, List<String> ignored, List<Found> predicted) {
        return score(gold, ignored, predicted, new Orgs());
    }

    /** How names of one kind are compared. */
    private interface Rule {
        List<String> normal(String name);

        boolean same(List<String> predicted, List<String> form);

        boolean isIgnored(List<String> predicted);
    }

    private static Score score(List<Entity> gold, List<String> ignored, List<Found> predicted, Rule rule) {
        Map<Integer, Found> hit = new HashMap<>();
        Set<List<String>> seen = new HashSet<>();
        int wrong = 0;
        int split = 0;
        for (Found found : predicted.stream()
                .sorted(Comparator.comparingInt(one -> -one.name().length()))
                .toList()) {
            List<String> normal = rule.normal(found.name());
            if (normal.isEmpty() || !seen.add(normal)) {
                continue;
            }
            List<Integer> candidates = candidates(gold, normal, rule);
            List<Integer> free =
                    candidates.stream().filter(i -> !hit.containsKey(i)).toList();
            boolean passedOver =
                    ignored.stream().anyMatch(one -> rule.same(normal, rule.normal(one))) || rule.isIgnored(normal);
            if (!free.isEmpty()) {
                hit.put(free.get(0), found);
            } else if (!candidates.isEmpty() || !passedOver) {
                wrong++;
                split += candidates.isEmpty() ? 0 : 1;
            }
        }
        return withForms(new Score(hit.size(), wrong, gold.size() - hit.size(), split, 0, 0, 0), gold, hit, rule);
    }

    private static Score withForms(Score score, List<Entity> gold, Map<Integer, Found> hit, Rule rule) {
        int canonical = 0;
        int variants = 0;
        int variantsFound = 0;
        for (Map.Entry<Integer, Found> entry : hit.entrySet()) {
            List<String> forms = gold.get(entry.getKey()).forms();
            Found found = entry.getValue();
            canonical += rule.same(rule.normal(found.name()), rule.normal(forms.get(0))) ? 1 : 0;
            List<List<String>> all = Stream.concat(Stream.of(found.name()), found.variants().stream())
                    .map(rule::normal)
                    .toList();
            for (List<String> form :
                    forms.stream().skip(1).map(rule::normal).distinct().toList()) {
                variants++;
                variantsFound += all.stream().anyMatch(one -> rule.same(one, form)) ? 1 : 0;
            }
        }
        return new Score(score.right, score.wrong, score.missed, score.split, canonical, variants, variantsFound);
    }

    /** The entities with this name; if there are none, those with this variant. */
    private static List<Integer> candidates(List<Entity> gold, List<String> normal, Rule rule) {
        List<Integer> byName = new ArrayList<>();
        List<Integer> byVariant = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            List<String> forms = gold.get(i).forms();
            if (rule.same(normal, rule.normal(forms.get(0)))) {
                byName.add(i);
            }
            if (forms.stream().anyMatch(form -> rule.same(normal, rule.normal(form)))) {
                byVariant.add(i);
            }
        }
        return byName.isEmpty() ? byVariant : byName;
    }

    private static final class People implements Rule {

        @Override
        public List<String> normal(String name) {
            List<String> words = words(fold(turned(name)).replace(".", " "));
            List<String> untitled =
                    words.stream().filter(word -> !TITLES.contains(word)).toList();
            List<String> bare =
                    untitled.stream().filter(word -> !PARTICLES.contains(word)).toList();
            List<String> kept = bare.isEmpty() ? untitled : bare;
            return kept.isEmpty() ? words : kept;
        }

        private static String turned(String name) {
            String[] sides = name.split(",");
            boolean two = sides.length == 2
                    && !SUFFIXES.contains(fold(sides[1]).strip().replace(".", ""));
            return two ? sides[1] + " " + sides[0] : name;
        }

        @Override
        public boolean same(List<String> predicted, List<String> form) {
            if (predicted.isEmpty() || form.isEmpty()) {
                return false;
            }
            boolean ends = predicted.size() > 1
                    && form.size() > 1
                    && predicted.get(0).equals(form.get(0))
                    && predicted.get(predicted.size() - 1).equals(form.get(form.size() - 1));
            return predicted.stream()
                            .sorted()
                            .toList()
                            .equals(form.stream().sorted().toList())
                    || (ends && Math.abs(predicted.size() - form.size()) == 1);
        }

        @Override
        public boolean isIgnored(List<String> predicted) {
            return false;
        }
    }

    private static final class Orgs implements Rule {

        @Override
        public List<String> normal(String name) {
            List<String> words = words(fold(name).replace("&", " and ").replace(".", ""));
            boolean article = words.size() > 1 && words.get(0).equals("the");
            return article ? words.subList(1, words.size()) : words;
        }

        @Override
        public boolean same(List<String> predicted, List<String> form) {
            return predicted.equals(form);
        }

        @Override
        public boolean isIgnored(List<String> predicted) {
            return WHOLE_GOVERNMENT.matcher(String.join(" ", predicted)).matches();
        }
    }

    private static List<String> words(String folded) {
        return Stream.of(folded.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text.replace('’', '\'').replace('‘', '\''), Normalizer.Form.NFKD);
        return plain.replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['`,]s(?!\\w)", "")
                .replaceAll("['`]", "");
    }
}
