// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.desk.DraftReport.QuotationStatus;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random quotations of random cables, compared with a brute-force search for their words in each cable. */
class RandomQuotationsTest {

    private static final String CONSONANTS = "bdfgklmnprst";
    private static final String VOWELS = "aeiou";

    @TempDir
    private Path folder;

    /** Few words are frequent, and many rare, as in a language. */
    private static String word(Random random) {
        int rank = (int) Math.pow(2_000, random.nextDouble());
        Random letters = new Random(rank);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + rank % 3; i++) {
            word.append(CONSONANTS.charAt(letters.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(letters.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    private static String text(Random random, int words) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            all.add(word(random));
        }
        return String.join(" ", all);
    }

    private static Cable cable(Random random, int serial) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(5); i++) {
            paragraphs.add(Paragraph.numbered(i, "(U)", text(random, 5 + random.nextInt(60))));
        }
        return Cable.builder("06PARIS" + serial).paragraphs(paragraphs).build();
    }

    private static List<String> words(Cable cable) {
        List<String> words = new ArrayList<>();
        cable.paragraphs()
                .forEach(
                        paragraph -> words.addAll(Arrays.asList(paragraph.text().split(" "))));
        return words;
    }

    private static boolean has(Cable cable, List<String> words) {
        return Collections.indexOfSubList(words(cable), words) >= 0;
    }

    /** Successive words of a cable, as they are or with a fault. */
    private static List<String> quotation(Random random, List<Cable> cables) {
        List<String> of = words(cables.get(random.nextInt(cables.size())));
        int length = Math.min(of.size(), 3 + random.nextInt(12));
        int from = random.nextInt(of.size() - length + 1);
        List<String> words = new ArrayList<>(of.subList(from, from + length));
        int place = random.nextInt(words.size());
        switch (random.nextInt(8)) {
            case 0 -> words.set(place, word(random));
            case 1 -> words.add(place, word(random));
            case 2 -> words.remove(place);
            case 3 -> Collections.swap(words, place, random.nextInt(words.size()));
            case 4 -> words.addAll(quotation(random, cables));
            default -> {}
        }
        return words;
    }

    @Test
    void agreesWithASlowProgram() {
        Seeds.each(3, seed -> {
            Random random = new Random(seed);
            List<Cable> cables = new ArrayList<>();
            for (int i = 1; i <= 150; i++) {
                cables.add(cable(random, i));
            }
            Path index = folder.resolve(Long.toString(seed));
            try (CableIndex opened = CableIndex.open(index)) {
                opened.addAll(cables.stream());
            }
            try (CableSearcher searcher = CableSearcher.open(index)) {
                DraftChecker checker = DraftChecker.of(searcher);
                for (int i = 0; i < 100; i++) {
                    check(checker, cables, quotation(random, cables), random);
                }
            }
        });
    }

    private static void check(DraftChecker checker, List<Cable> cables, List<String> words, Random random)
            throws IOException {
        List<String> holders = cables.stream()
                .filter(cable -> has(cable, words))
                .map(Cable::id)
                .toList();
        Optional<String> claimed = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(
                        holders.isEmpty() || random.nextInt(4) == 0
                                ? cables.get(random.nextInt(cables.size())).id()
                                : holders.get(random.nextInt(holders.size())));
        String draft = "It says “" + String.join(" ", words) + "”"
                + claimed.map(id -> " (" + id + ")").orElse("") + ".";
        Quotation quotation = checker.check(draft).quotations().getFirst();
        if (quotation.status() == QuotationStatus.TERM) {
            boolean isTerm = words.size() < 3 || (words.size() < 5 && claimed.isEmpty() && holders.isEmpty());
            assertEquals(true, isTerm, draft);
            return;
        }
        assertEquals(!holders.isEmpty(), quotation.status() == QuotationStatus.EXACT, () -> draft + quotation);
        boolean isRight = !holders.isEmpty() && claimed.map(holders::contains).orElse(true);
        assertEquals(isRight, quotation.passes(), () -> draft + quotation);
    }
}
