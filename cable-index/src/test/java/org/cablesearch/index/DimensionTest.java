// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {

    /** A country whose code changed is counted under one; GE was East Germany in the years of the telegrams. */
    @ParameterizedTest
    @CsvSource({
        "PN, 1974, PM",
        "PN, 1985, PM",
        "DM, 1974, BN",
        "GW, 1974, GE",
        "GE, 1975, GC",
        "GE, 1985, GE",
        "GC, 1985, GC",
        "GN, 1974, GN",
        "VS, 1974, VS",
        "CB, 1974, CB"
    })
    void aCountryIsCountedUnderOneCode(String code, int year, String counted) {
        Cable cable = Cable.builder("74A1")
                .date(CableDate.of(Instant.parse(year + "-06-01T00:00:00Z")))
                .tags(List.of(new Tag(code, TagKind.COUNTRY, Optional.empty(), code)))
                .build();
        assertEquals(List.of(counted), Dimension.COUNTRIES.of(cable));
        assertEquals(List.of(code), Dimension.TAGS.of(cable));
    }

    @Test
    void onlyCountriesAreConverted() {
        Cable cable = Cable.builder("74A1").tags(List.of(Tag.of("PT"))).build();
        assertEquals(List.of("PT"), Dimension.TAGS.of(cable));
        assertEquals(List.of(), Dimension.COUNTRIES.of(cable));
        assertEquals("PM", Dimension.COUNTRIES.form("PN"));
        assertEquals("PN", Dimension.TAGS.form("PN"));
    }
}
