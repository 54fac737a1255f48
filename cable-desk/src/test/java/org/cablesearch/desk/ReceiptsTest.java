// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Provenance;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.Unit;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random archives that change after a receipt, compared with a brute-force comparison of lists of cables. */
class ReceiptsTest {

    private static final String QUERY = "police";

    @TempDir
    private Path folder;

    /** The archive by number and document. */
    private static Map<CableKey, Cable> archive(Random random) {
        Map<CableKey, Cable> archive = new LinkedHashMap<>();
        int size = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            put(archive, cable(random, 1 + random.nextInt(40), random.nextInt(4)));
        }
        return archive;
    }

    private static void put(Map<CableKey, Cable> archive, Cable cable) {
        archive.put(cable.key(), cable);
    }

    /** @param document 0 for a cable without a document; others share their number */
    private static Cable cable(Random random, int serial, int document) {
        Cable plain = Cable.builder("76PARIS" + (document == 0 ? 1_000 + serial : serial))
                .build();
        Cable cable = document == 0
                ? plain
                : plain.toBuilder().document("1976PARIS" + document).build();
        return withText(cable, random);
    }

    private static Cable withText(Cable cable, Random random) {
        String text = (random.nextInt(3) > 0 ? "The police came. " : "Nobody came. ") + random.nextInt(1_000);
        return cable.toBuilder()
                .date(CableDate.of(Instant.ofEpochSecond(200_000_000L + random.nextInt(1_000) * 86_400L)))
                .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                .provenance(
                        random.nextInt(4) > 0
                                ? Provenance.NONE.textHash("%064x".formatted(text.hashCode() & 0xffffffffL))
                                : Provenance.NONE)
                .build();
    }

    private Path index(String name, Map<CableKey, Cable> archive, Random random) throws IOException {
        Path index = folder.resolve(name);
        List<Cable> cables = new ArrayList<>(archive.values());
        java.util.Collections.shuffle(cables, random);
        try (CableIndex opened = CableIndex.open(index)) {
            for (Cable cable : cables) {
                opened.add(cable, "");
                if (random.nextInt(4) == 0) {
                    // Starts another segment.
                    opened.commit();
                }
            }
        }
        return index;
    }

    private static SearchRequest request(Random random) {
        SearchRequest request = SearchRequest.of(QUERY)
                .sort(random.nextBoolean() ? Sort.ID : Sort.NEWEST)
                .limit(1);
        return random.nextBoolean() ? request.unit(Unit.PARAGRAPH) : request;
    }

    /** The hits, in order. */
    private static List<Cable> found(Map<CableKey, Cable> archive, SearchRequest request) {
        Comparator<Cable> byId = Comparator.comparing(Cable::key);
        return archive.values().stream()
                .filter(cable -> cable.paragraphs().getFirst().text().contains(QUERY))
                .sorted(
                        request.sort().equals(Sort.ID)
                                ? byId
                                : Comparator.comparing((Cable cable) ->
                                                cable.date().orElseThrow().instant())
                                        .reversed()
                                        .thenComparing(byId))
                .toList();
    }

    private static void change(Map<CableKey, Cable> archive, Random random) {
        for (Cable cable : List.copyOf(archive.values())) {
            switch (random.nextInt(8)) {
                case 0 -> archive.remove(cable.key());
                case 1 -> put(archive, withText(cable, random));
                case 2 ->
                    put(
                            archive,
                            cable.toBuilder().subject("Read by a better reader").build());
                case 3 -> put(archive, cable(random, 41 + random.nextInt(9), random.nextInt(2)));
                default -> {}
            }
        }
    }

    @Test
    void saysWhatASlowProgramFinds() {
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            Map<CableKey, Cable> before = archive(random);
            SearchRequest request = request(random);
            String receipt;
            Path first = index(seed + "-before", before, random);
            try (CableSearcher searcher = CableSearcher.open(first)) {
                Receipts receipts = Receipts.of(searcher, "1");
                receipt = receipts.write(QUERY, request);
                assertTrue(receipts.compare(receipt).isSame());
            }
            CableIndex.rebuild(first);
            try (CableSearcher searcher = CableSearcher.open(first)) {
                ReceiptComparison rebuilt = Receipts.of(searcher, "1").compare(receipt);
                assertTrue(rebuilt.isSame() && rebuilt.isSameArchive(), rebuilt::toString);
            }
            Map<CableKey, Cable> now = new LinkedHashMap<>(before);
            if (random.nextInt(4) > 0) {
                change(now, random);
            }
            Path second = index(seed + "-now", now, random);
            try (CableSearcher searcher = CableSearcher.open(second)) {
                assertEquals(
                        slowly(before, now, request), Receipts.of(searcher, "2").compare(receipt));
            }
        });
    }

    private static ReceiptComparison slowly(
            Map<CableKey, Cable> before, Map<CableKey, Cable> now, SearchRequest request) {
        List<Cable> foundBefore = found(before, request);
        List<Cable> foundNow = found(now, request);
        List<CableKey> keysBefore = foundBefore.stream().map(Cable::key).toList();
        List<CableKey> keysNow = foundNow.stream().map(Cable::key).toList();
        TreeSet<CableKey> textChanged = new TreeSet<>();
        TreeSet<CableKey> readDifferently = new TreeSet<>();
        for (Cable one : foundBefore) {
            Cable other = now.get(one.key());
            if (keysNow.contains(one.key()) && !one.equals(other)) {
                boolean isSameText = one.provenance().textHash().isPresent()
                        && one.provenance().textHash().equals(other.provenance().textHash());
                boolean isRecordSame = one.toBuilder()
                        .provenance(Provenance.NONE)
                        .build()
                        .equals(other.toBuilder().provenance(Provenance.NONE).build());
                boolean lostHash = one.provenance().textHash().isEmpty()
                        || other.provenance().textHash().isEmpty();
                if (isSameText) {
                    readDifferently.add(one.key());
                } else if (!isRecordSame || !lostHash) {
                    textChanged.add(one.key());
                }
            }
        }
        return new ReceiptComparison(
                QUERY,
                foundBefore.stream()
                        .filter(cable -> !keysNow.contains(cable.key()))
                        .map(Cable::key)
                        .toList(),
                foundNow.stream()
                        .filter(cable -> !keysBefore.contains(cable.key()))
                        .map(Cable::key)
                        .toList(),
                List.copyOf(textChanged),
                List.copyOf(readDifferently),
                !keysBefore.stream()
                        .filter(keysNow::contains)
                        .toList()
                        .equals(keysNow.stream().filter(keysBefore::contains).toList()),
                foundBefore.size(),
                foundNow.size(),
                texts(before).equals(texts(now)));
    }

    /** The content that the checksum of an archive covers. */
    private static Map<CableKey, Object> texts(Map<CableKey, Cable> archive) {
        Map<CableKey, Object> texts = new java.util.HashMap<>();
        archive.forEach((key, cable) -> texts.put(
                key, cable.provenance().textHash().<Object>map(hash -> hash).orElse(cable)));
        return texts;
    }

    /** Ten histories of one archive: added at once or in parts, with others deleted, replaced, rebuilt, and merged. */
    @Test
    void theHistoryOfAnArchiveMakesNoDifference() {
        Seeds.each(3, seed -> {
            Random random = new Random(seed);
            Map<CableKey, Cable> archive = archive(random);
            SearchRequest request = SearchRequest.of("police OR came");
            String receipt = "";
            for (int history = 0; history < 10; history++) {
                Path index = folder.resolve(seed + "-history-" + history);
                live(index, archive, random, history);
                try (CableSearcher searcher = CableSearcher.open(index)) {
                    Receipts receipts = Receipts.of(searcher, "1");
                    receipt = receipt.isEmpty() ? receipts.write("police OR came", request) : receipt;
                    ReceiptComparison comparison = receipts.compare(receipt);
                    int number = history;
                    assertTrue(comparison.isSame() && comparison.isSameArchive(), () -> number + ": " + comparison);
                }
            }
        });
    }

    private static void live(Path index, Map<CableKey, Cable> archive, Random random, int history) throws IOException {
        List<Cable> cables = new ArrayList<>(archive.values());
        java.util.Collections.shuffle(cables, random);
        try (CableIndex opened = CableIndex.open(index)) {
            for (Cable cable : cables) {
                if (history % 2 == 1) {
                    // Replaced below, or deleted, so that scores count it until it is merged away.
                    opened.add(withText(cable, random), "");
                    opened.add(cable(random, 41 + random.nextInt(9), 0), "");
                }
                if (random.nextInt(3) == 0) {
                    opened.commit();
                }
            }
            for (Cable cable : cables) {
                opened.add(cable, "");
                if (history % 3 == 0) {
                    opened.commit();
                }
            }
            for (int serial = 41; serial < 50; serial++) {
                opened.delete("76PARIS" + (1_000 + serial));
            }
            if (history % 5 == 4) {
                opened.merge();
            }
        }
        if (history % 4 == 3) {
            CableIndex.rebuild(index);
        }
    }

    @Test
    void whatCannotBeAskedAgainHasNoReceipt() throws IOException {
        Path index = index("few", archive(new Random(1)), new Random(1));
        try (CableSearcher searcher = CableSearcher.open(index)) {
            Receipts receipts = Receipts.of(searcher, "1");
            SearchRequest police = SearchRequest.of(QUERY);
            assertThrows(IllegalArgumentException.class, () -> receipts.write("army", police));
            assertThrows(IllegalArgumentException.class, () -> receipts.compare("{}"));
            assertThrows(IllegalArgumentException.class, () -> receipts.compare("["));
            String receipt = receipts.write(QUERY, police.sort(Sort.ID));
            String wrong = receipt.replace("\"sort\":[\"id\"]", "\"sort\":[\"beauty\"]");
            assertTrue(assertThrows(IllegalArgumentException.class, () -> receipts.compare(wrong))
                    .getMessage()
                    .contains("sort"));
        }
    }

    /** The folder is committed to between a receipt and the refresh of its searcher. */
    @Test
    void isOfTheCommitThatTheSearcherSees() throws IOException {
        Path index = index("stale", Map.of(), new Random(1));
        Cable before = Cable.builder("06PARIS1").subject("Police").build();
        Cable after = before.toBuilder().subject("Police came").build();
        try (CableIndex opened = CableIndex.open(index)) {
            opened.add(before);
            opened.commit();
            try (CableSearcher searcher = CableSearcher.open(index)) {
                Receipts receipts = Receipts.of(searcher, "1");
                String receipt = receipts.write(QUERY, SearchRequest.of(QUERY));
                opened.add(after);
                opened.commit();
                assertTrue(receipts.compare(receipt).isSame());
                String number = "\"commit\":" + searcher.commit().orElseThrow().number() + ",";
                assertTrue(receipt.contains(number), receipt);
                assertTrue(receipts.write(QUERY, SearchRequest.of(QUERY)).contains(number));
                searcher.refresh();
                ReceiptComparison changed = receipts.compare(receipt);
                assertEquals(List.of(before.key()), changed.textChanged());
                assertFalse(changed.isSameArchive());
            }
            try (CableSearcher searcher = CableSearcher.of(opened)) {
                Receipts receipts = Receipts.of(searcher, "1");
                String receipt = receipts.write(QUERY, SearchRequest.of(QUERY));
                opened.delete(before.id());
                searcher.refresh();
                assertEquals(List.of(before.key()), receipts.compare(receipt).gone(), "not committed");
                assertFalse(receipts.compare(receipt).isSameArchive());
            }
        }
    }

    @Test
    void knowsSynonymsAndAnyWord() throws IOException {
        Path index = index("synonyms", Map.of(), new Random(1));
        try (CableIndex opened = CableIndex.open(index);
                CableSearcher searcher = CableSearcher.of(opened)) {
            opened.add(Cable.builder("06PARIS1").subject("Police").build());
            opened.add(Cable.builder("06PARIS2").subject("Gendarmes").build());
            opened.add(Cable.builder("06PARIS3").subject("Army").build());
            searcher.refresh();
            Receipts receipts = Receipts.of(searcher, "1");
            Synonyms synonyms = Synonyms.parse(List.of("gendarme, police", "army, forces"));
            SearchRequest extended = SearchRequest.of(QUERY).synonyms(synonyms);
            for (SearchRequest request : List.of(extended, extended.any(true), extended.limit(1))) {
                String receipt = receipts.write(QUERY, request, searcher.search(request.exactTotal(true)));
                assertEquals(
                        receipt.replaceAll("\"at\".*?,", ""),
                        receipts.write(QUERY, request).replaceAll("\"at\".*?,", ""));
                assertTrue(receipt.contains("\"total\":2,"), receipt);
                assertTrue(receipt.endsWith("\"synonyms\":[[\"gendarme\",\"police\"]]}"), receipt);
                assertTrue(receipts.compare(receipt).isSame());
            }
            assertFalse(receipts.write(QUERY, SearchRequest.of(QUERY)).contains("synonyms"));
        }
    }

    @Test
    void aCableIsReadOnceHoweverManyQueriesFindIt() throws IOException {
        Map<CableKey, Cable> archive = new LinkedHashMap<>();
        for (int serial = 1; serial <= 9; serial++) {
            String text = (serial % 3 == 0 ? "Nobody" : "The police") + " came.";
            put(
                    archive,
                    Cable.builder("76PARIS" + serial)
                            .paragraphs(List.of(Paragraph.numbered(1, "(U)", text)))
                            .provenance(Provenance.NONE.textHash("%064x".formatted(serial)))
                            .build());
        }
        Path index = index("once", archive, new Random(1));
        List<Object> read = new ArrayList<>();
        try (CableSearcher searcher = CableSearcher.open(index)) {
            CableSearcher counting = (CableSearcher) Proxy.newProxyInstance(
                    CableSearcher.class.getClassLoader(),
                    new Class<?>[] {CableSearcher.class},
                    (proxy, method, args) -> {
                        if (method.getName().equals("scan")) {
                            return ((CableSearcher.Scan<?>) args[0]).of((CableSearcher) proxy);
                        }
                        if (method.getName().equals("cables")) {
                            read.addAll((Collection<?>) args[0]);
                        }
                        return method.invoke(searcher, args);
                    });
            Receipts receipts = Receipts.of(counting, "1");
            for (String query : List.of("police", "came", "\"police came\"")) {
                receipts.write(query, SearchRequest.of(query), 1);
            }
        }
        assertEquals(9, read.size());
        assertEquals(archive.keySet(), Set.copyOf(read));
    }
}
