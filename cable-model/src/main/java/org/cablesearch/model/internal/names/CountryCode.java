// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.internal.text.Period;
import org.cablesearch.model.internal.text.WordFile;

/**
 * The code under which facets count a country whose code of TAGS changed, from {@code country-codes.txt}: {@code PM} for
 * the {@code PN} of 1974.
 *
 * @param code the code
 * @param name the name of the country under that code
 */
public record CountryCode(String code, String name) {

    private static final String ALWAYS = "";

    private static final Map<String, CountryCode> BY_CODE = new HashMap<>();
    private static final Map<Period, Map<String, CountryCode>> BY_DAY = new LinkedHashMap<>();

    static {
        WordFile file = WordFile.of(CountryCode.class::getResourceAsStream, "country-codes.txt");
        for (String section : file.sections()) {
            Map<String, CountryCode> codes = section.equals(ALWAYS)
                    ? BY_CODE
                    : BY_DAY.computeIfAbsent(Period.parse(section), period -> new HashMap<>());
            for (String line : file.section(section)) {
                String[] columns = line.split(" ", 3);
                codes.put(columns[0], new CountryCode(columns[1], columns[2]));
            }
        }
    }

    /** The code that counts instead of a country's code; empty if the code itself counts. */
    public static Optional<CountryCode> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The code that counts instead of a country's code in a cable with a date; empty if the code itself counts. */
    public static Optional<CountryCode> of(String code, Optional<CableDate> date) {
        Optional<LocalDate> day = date.map(sent -> LocalDate.ofInstant(sent.instant(), ZoneOffset.UTC));
        return BY_DAY.entrySet().stream()
                .filter(period -> day.filter(period.getKey()::includes).isPresent())
                .flatMap(period -> Optional.ofNullable(period.getValue().get(code)).stream())
                .findFirst()
                .or(() -> of(code));
    }
}
