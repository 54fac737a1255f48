// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.testing.Archive;

/**
 * A question with a known answer.
 *
 * @param spread whether its words are from several paragraphs of the cable, rather than from one
 * @param query the words
 * @param wanted the cables that must be found
 */
public record KnownItem(boolean spread, String query, Set<String> wanted) {

    /** Questions about real cables, which are kept outside the project because the cables are not ours. */
    private static final Path REAL = Path.of(
            "src", "test", "resources", "org", "cablesearch", "query", "internal", "compile", "golden-queries.tsv");

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    /** The questions about an archive, in order. */
    public static List<KnownItem> golden(Archive archive) throws IOException {
        try (Stream<String> lines =
                Files.lines(archive == Archive.REAL ? REAL : archive.folder().resolve("questions.tsv"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(part -> new KnownItem(part[0].equals("spread"), part[1], Set.of(part[2].split(" "))))
                    .toList();
        }
    }

    /**
     * Questions of two or three words of middling frequency, all from one paragraph of a cable or each from a different
     * one.
     */
    public static List<KnownItem> sampled(List<Cable> cables, int number, long seed) {
        Map<String, Integer> frequencies = new HashMap<>();
        Map<String, List<List<String>>> texts = new HashMap<>();
        for (Cable cable : cables) {
            List<List<String>> paragraphs = cable.paragraphs().stream()
                    .map(paragraph -> words(paragraph.text()))
                    .filter(words -> words.size() >= 12)
                    .toList();
            texts.put(cable.id(), paragraphs);
            Set<String> all = new HashSet<>();
            paragraphs.forEach(all::addAll);
            all.forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        Random random = new Random(seed);
        List<KnownItem> items = new ArrayList<>();
        while (items.size() < number) {
            Cable cable = cables.get(random.nextInt(cables.size()));
            List<List<String>> paragraphs = new ArrayList<>(texts.get(cable.id()));
            if (paragraphs.size() < 4) {
                continue;
            }
            Collections.shuffle(paragraphs, random);
            boolean spread = items.size() % 2 == 1;
            int wanted = 2 + random.nextInt(2);
            Set<String> words = new LinkedHashSet<>();
            for (int i = 0; i < 100 && words.size() < wanted; i++) {
                List<String> paragraph = paragraphs.get(spread ? words.size() : 0);
                String word = paragraph.get(random.nextInt(paragraph.size()));
                int frequency = frequencies.get(word);
                if (frequency >= 8 && frequency < cables.size() / 2) {
                    words.add(word);
                }
            }
            items.add(new KnownItem(spread, String.join(" ", words), Set.of(cable.id())));
        }
        return items;
    }

    /**
     * Questions of two or three words of the subject of a cable, or of one or two such words and one word of middling
     * frequency from its text.
     *
     * @param mixed whether a word of the text is among the words
     */
    public static List<KnownItem> ofSubjects(List<Cable> cables, int number, boolean mixed, long seed) {
        Map<String, Integer> frequencies = new HashMap<>();
        for (Cable cable : cables) {
            new HashSet<>(text(cable)).forEach(word -> frequencies.merge(word, 1, Integer::sum));
        }
        Random random = new Random(seed);
        List<KnownItem> items = new ArrayList<>();
        while (items.size() < number) {
            Cable cable = cables.get(random.nextInt(cables.size()));
            List<String> subject = new ArrayList<>(new LinkedHashSet<>(words(cable.subject())));
            List<String> text = new ArrayList<>(new LinkedHashSet<>(text(cable)));
            text.removeIf(word ->
                    subject.contains(word) || frequencies.get(word) < 8 || frequencies.get(word) >= cables.size() / 2);
            if (subject.size() < 4 || text.isEmpty()) {
                continue;
            }
            Collections.shuffle(subject, random);
            List<String> words = new ArrayList<>(subject.subList(0, (mixed ? 1 : 2) + random.nextInt(2)));
            if (mixed) {
                words.add(text.get(random.nextInt(text.size())));
            }
            items.add(new KnownItem(false, String.join(" ", words), Set.of(cable.id())));
        }
        return items;
    }

    private static List<String> text(Cable cable) {
        return cable.paragraphs().stream()
                .flatMap(paragraph -> words(paragraph.text()).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .toList();
    }
}
