package org.cablesearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The examples in the Javadoc of this module: a region here is an {@code @snippet} there. */
class JavadocExamplesTest {

    @Test
    void cable() {
        // @start region="cable"
        Cable cable = Cable.builder("06PHNOMPENH1385")
                .subject("G/TIP visit presses for more action")
                .date(CableDate.of(LocalDate.of(2006, 8, 1)))
                .tags(List.of(Tag.of("PHUM")))
                .references(List.of(Reference.to("06BANGKOK123")))
                .paragraphs(List.of(Paragraph.numbered(1, "(SBU)", "Summary. Police arrested two men.")))
                .build();
        // @end
        assertEquals("06PHNOMPENH1385 \"G/TIP visit presses for more action\"", cable.toString());
        assertEquals(Optional.of("06BANGKOK123"), cable.references().get(0).cable());
    }
}
