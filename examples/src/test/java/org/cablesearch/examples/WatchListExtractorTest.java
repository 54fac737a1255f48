// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.cablesearch.reader.entity.EntityExtractor;
import org.junit.jupiter.api.Test;

class WatchListExtractorTest {

    @Test
    void addsEachNameOfItsListOnce() {
        Cable cable = Cable.builder("06PHNOMPENH1")
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(U)", "General Hok Lundy met the jackal\nof the north."),
                        Paragraph.numbered(2, "(U)", "The Jackal of the North left.")))
                .build();
        EntityExtractor extractor =
                new WatchListExtractor(List.of("Jackal of the North", "Hok Lundy", "Nobody"), EntityExtractor.rules());
        List<String> read = extractor.extract(cable).people().stream()
                .map(person -> person.name() + " " + person.paragraphs())
                .toList();
        assertEquals(List.of("Hok Lundy [0]", "Jackal of the North [0, 1]"), read);
    }
}
