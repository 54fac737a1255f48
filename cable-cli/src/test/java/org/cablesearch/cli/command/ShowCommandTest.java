// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cables show} and {@code cables cites} of several cables, and of some that are not held. */
@ExtendWith(SampleIndex.class)
class ShowCommandTest {

    @Test
    void showsSeveralCables(Path index) {
        Run run = Run.of(
                "show", "-i", index, "--json", "06", "PHNOM", "PENH", "02611", "06BANGKOK8043", "10 Kathmandu 912");
        assertEquals(0, run.code());
        assertEquals(List.of("06PHNOMPENH2611", "06BANGKOK8043", "10KATHMANDU912"), ids(run));
    }

    @Test
    void showsTheOthersIfOneIsNotHeld(Path index) {
        Run run = Run.of("show", "-i", index, "--json", "06PHNOMPENH2612", "06BANGKOK8043");
        assertEquals(List.of("06BANGKOK8043"), ids(run));
        assertEquals(1, run.code());
        assertEquals(absent(index, "06PHNOMPENH2612") + "the nearest: 06PHNOMPENH2611\n", run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "PHNOM PENH 2300, '07PHNOMPENH2301, 08PHNOMPENH1990, 06PHNOMPENH2611'",
        "reykjavik 310, '10REYKJAVIK309, 73REYKJAVIK1977'",
        "2010-REYKJAVIK-0310, 10REYKJAVIK309",
    })
    void offersTheNearestIds(String id, String nearest, Path index) {
        assertEquals(
                absent(index, id) + "the nearest: " + nearest + "\n",
                Run.of("show", "-i", index, id).err());
    }

    @Test
    void offersASearchIfNoIdIsNear(Path index) {
        assertEquals(
                absent(index, "99NOWHERE1") + "find ids with: cables search --index " + index + " WORDS\n",
                Run.of("show", "-i", index, "99NOWHERE1").err());
    }

    @Test
    void listsTheCitingCablesOfACableThatIsNotHeld(Path index) {
        Run run = Run.of("cites", "-i", index, "06BANGKOK7998");
        assertEquals(1, run.code());
        assertTrue(run.out().startsWith("cited by:\n  06BANGKOK8043   THE CHOK ANAN 7"), run.out());
        assertEquals(
                "cables: the index " + index + " does not hold the cable 06BANGKOK7998, but 2 cables in it cite it\n",
                run.err());
        assertEquals(
                "{\"id\":\"06BANGKOK7998\",\"cites\":[],\"citedBy\":[\"06BANGKOK8043\",\"06JAKARTA15207\"]}\n",
                Run.of("cites", "-i", index, "--json", "06BANGKOK7998").out());
    }

    private static String absent(Path index, String id) {
        return "cables: the index " + index + " does not hold the cable " + id + "; ";
    }

    private static List<String> ids(Run run) {
        return run.out()
                .lines()
                .map(line -> line.replaceFirst("\\{\"id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
