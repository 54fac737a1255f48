// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An index without cables. */
class EmptyIndexTest {

    @RegisterExtension
    static final Site SITE = Site.of();

    @Test
    void saysThatTheIndexIsEmpty(Screen screen) throws IOException {
        screen.open("").shows("h1", "0 cables").shows(".lead", "0 paragraphs from 0 posts, without dates.");
        assertFalse(screen.has(".bars, .loads"), "there is nothing to count");
        Axe.check(screen, "empty overview");
    }

    @Test
    void searchFindsNothing(Screen screen) throws IOException {
        screen.open("?query=police").shows("h1", "0 cables for police");
        screen.shows(".column p", "There is nothing to filter.");
        Axe.check(screen, "empty results");
        screen.open("?query=police&select=tags%3DPHUM").shows(".failure h1", "That did not work");
        screen.complaints();
    }
}
