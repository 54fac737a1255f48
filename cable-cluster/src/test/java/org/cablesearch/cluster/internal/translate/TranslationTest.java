// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.cablesearch.model.CableKey;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.engine.UnanswerableException;
import org.cablesearch.testing.Golden;
import org.junit.jupiter.api.Test;

/** Compares translations of queries that people write with a file that is meant to be read. */
class TranslationTest {

    private static final Path FILE = Path.of(
            "src", "test", "resources", "org", "cablesearch", "cluster", "internal", "translate", "translations.txt");

    private static final List<String> QUERIES = List.of(
            "reports",
            "\"reports\"",
            "what exact:do the police say",
            "\"police reports\"~2",
            "human-righ*",
            "corruptoin~",
            "people:kadafi",
            "orgs:\"the U.N.\"",
            "id:06 PHNOM PENH 01385",
            "date:2006-09 NOT level:S",
            "para:(police marking:S/NF)",
            "para:(police OR tags:PHUM)");

    /** Has one cable, and two spellings of one name. */
    private static final IndexedCables HELD = new IndexedCables() {
        @Override
        public Set<String> fitting(String field, String pattern, int maxWords) {
            return Set.of("right");
        }

        @Override
        public List<HeldCable> find(String written) {
            CableKey key = new CableKey("06PHNOMPENH1385", Optional.empty());
            return List.of(new HeldCable(key, key.id(), List.of()));
        }

        @Override
        public Collection<String> knownToTheDay(Instant day) {
            return List.of();
        }

        @Override
        public Collection<String> everyCited() {
            return List.of();
        }

        @Override
        public List<String> spellings(Collection<String> keys) {
            return List.of("qadhafi", "kadafi");
        }
    };

    @Test
    void queriesAreTranslated() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String query : QUERIES) {
            text.append(query).append('\n');
            text.append(new QueryTranslator(HELD).cables(CableQuery.parse(query).query()))
                    .append("\n\n");
        }
        Golden.assertMatches(FILE, text.toString());
    }

    @Test
    void queriesThatMixParagraphsAndCablesAreDividedByCables() throws IOException {
        assertEquals(1, branches("police marking:S"));
        assertEquals(1, branches("police tags:PHUM date:2006"));
        assertEquals(2, branches("police OR tags:PHUM"));
        assertEquals(2, branches("people:kadafi OR people:other OR tags:PHUM OR police"));
        assertEquals(2, branches("police NOT (fish tags:PHUM)"));
        String seven =
                "(a OR tags:A) (b OR tags:B) (c OR tags:C) (d OR tags:D) (e OR tags:E) (f OR tags:F) (g OR tags:G)";
        assertEquals(128, branches(seven));
        assertThrows(UnanswerableException.class, () -> branches(seven + " (h OR tags:H)"));
    }

    private static int branches(String query) throws IOException {
        return new QueryTranslator(HELD)
                .paragraphs(CableQuery.parse(query).query())
                .branches()
                .size();
    }

    @Test
    void manyAlternativesNeedOnlyTwoBranches() throws IOException {
        CableQuery[] names = IntStream.range(0, 100)
                .mapToObj(i -> CableQuery.word(CableField.PEOPLE, "name" + i))
                .toArray(CableQuery[]::new);
        assertEquals(
                2,
                new QueryTranslator(HELD)
                        .paragraphs(CableQuery.or(names))
                        .branches()
                        .size());
    }
}
