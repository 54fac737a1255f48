// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.facts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.FactFile;
import org.junit.jupiter.api.Test;

class RoutingIndicatorsTest {

    @Test
    void everyPostInTheTableIsKnown() {
        for (String line : FactFile.lines(RoutingIndicators.class::getResourceAsStream, "routing.txt")) {
            String name = line.substring(line.indexOf(' ') + 1);
            assertTrue(Posts.isPost(Posts.squeeze(name)), name);
        }
    }
}
