// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.model.Authority;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Problem;
import org.cablesearch.model.ProblemCode;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.Reference;
import org.cablesearch.testing.RandomCables;
import org.cablesearch.testing.Seeds;
import org.junit.jupiter.api.Test;

class CableCodecTest {

    private static final Cable CABLE = Cable.builder("06A1")
            .subject("One")
            .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", "First."), Paragraph.numbered(2, "", "Second.")))
            .provenance(Provenance.NONE.problems(List.of(new Problem(ProblemCode.ID_REPAIRED, "…", OptionalInt.of(1)))))
            .build();

    @Test
    void decodesWhatItEncoded() {
        Seeds.each(3_000, seed -> {
            Cable cable = new RandomCables(seed).next();
            assertEquals(cable, roundTrip(cable));
        });
    }

    @Test
    void keepsTheEarliestAndLatestDates() {
        for (Instant date : List.of(Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.MAX)) {
            Cable cable = CABLE.toBuilder()
                    .date(CableDate.of(date))
                    .authority(Authority.NONE.declassifyOn(LocalDate.MAX))
                    .build();
            assertEquals(cable, roundTrip(cable));
        }
    }

    @Test
    void readsTheListOfHitsWithoutTheParagraphs() {
        Seeds.each(1_000, seed -> {
            Cable cable = new RandomCables(seed).next();
            Cable read =
                    CableCodec.decodeWithoutParagraphs(CableCodec.encode(cable).record());
            assertTrue(read.paragraphs().isEmpty()
                    && read.summary().isEmpty()
                    && read.comment().isEmpty());
            assertEquals(cable.entities(), read.entities());
            assertEquals(cable.provenance(), read.provenance());
        });
    }

    @Test
    void storesASummaryThatIsPartOfAParagraphOnce() {
        String summary = "The summary of the cable. ".repeat(200);
        List<Paragraph> paragraphs = List.of(Paragraph.numbered(1, "", "Before. " + summary + "After."));
        Cable without = Cable.builder("06A1").paragraphs(paragraphs).build();
        Cable with = without.toBuilder().summary(summary).build();
        int more = CableCodec.encode(with).record().length
                - CableCodec.encode(without).record().length;
        assertTrue(more < 10, () -> more + " bytes for a position");
        assertEquals(with, roundTrip(with));
    }

    @Test
    void storesASummaryThatIsNotPartOfAParagraph() {
        String start = "The same first sixty-four letters, and a good many more of the same sort. ";
        Cable cable = Cable.builder("06A1")
                .paragraphs(List.of(Paragraph.numbered(1, "", start + "One.")))
                .summary(start + "Other.")
                .comment("")
                .build();
        assertEquals(cable, roundTrip(cable));
        Cable bare = Cable.builder("06A1").summary("").comment("None.").build();
        assertEquals(bare, roundTrip(bare));
    }

    @Test
    void knowsTheSameContentFromAnotherLayout() {
        Provenance provenance = CABLE.provenance();
        for (Provenance other : List.of(
                provenance.problems(List.of(new Problem(ProblemCode.ID_REPAIRED, "…", OptionalInt.empty()))),
                provenance.title(Optional.of("One")))) {
            Cable fromAnother = CABLE.toBuilder().provenance(other).build();
            assertEquals(hash(CABLE), hash(fromAnother));
            assertNotEquals(
                    CableCodec.encode(CABLE).record(),
                    CableCodec.encode(fromAnother).record());
        }
    }

    @Test
    void readsARecordOfVersion1WhichHasNoTitle() {
        BytesRef record = CableCodec.encode(CABLE).record();
        BytesRef withoutTitle = new BytesRef(record.bytes, record.offset, record.length - 1);
        Cable read = CableCodec.decode(withoutTitle, CABLE.paragraphs());
        assertEquals(CABLE, read);
        assertEquals(Optional.empty(), read.provenance().title());
    }

    @Test
    void distinguishesOtherContent() {
        List<Paragraph> swapped = List.of(
                CABLE.paragraphs().get(1).index(0), CABLE.paragraphs().get(0).index(1));
        for (Cable other : List.of(
                CABLE.toBuilder().subject("Two").build(),
                CABLE.toBuilder()
                        .provenance(Provenance.NONE.problems(List.of()))
                        .build(),
                CABLE.toBuilder().paragraphs(CABLE.paragraphs().subList(0, 1)).build(),
                CABLE.toBuilder().paragraphs(swapped).build(),
                CABLE.toBuilder()
                        .references(List.of(new Reference(Optional.empty(), Optional.empty(), "")))
                        .build(),
                CABLE.toBuilder().provenance(CABLE.provenance().partial(true)).build())) {
            assertNotEquals(hash(CABLE), hash(other));
        }
    }

    private static Object hash(Cable cable) {
        return ContentHash.of(CableCodec.encode(cable));
    }

    private static Cable roundTrip(Cable cable) {
        CableCodec.Encoded encoded = CableCodec.encode(cable);
        return CableCodec.decode(
                encoded.record(),
                encoded.paragraphs().stream().map(CableCodec::decodeParagraph).toList());
    }
}
