// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/** Creates small cables. The word for a number finds exactly one of them. */
final class NumberedCables {

    private NumberedCables() {}

    static Stream<Cable> upTo(int count) {
        return IntStream.range(0, count).mapToObj(NumberedCables::cable);
    }

    static Cable cable(int number) {
        return Cable.builder("06A" + number)
                .subject("CABLE " + number)
                .paragraphs(List.of(
                        Paragraph.numbered(1, "(C)", "The first of " + number),
                        Paragraph.numbered(2, "(SBU)", "The second of " + number)))
                .build();
    }
}
