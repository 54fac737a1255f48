package org.cablesearch.reader.internal.facts;

import java.time.LocalDate;
import java.util.Optional;
import org.cablesearch.model.TagKind;

/**
 * A row of {@code tags-dated.txt}: what a code means in cables of some years.
 *
 * @param from the first day
 * @param to the last day
 */
record DatedTag(String code, TagKind kind, LocalDate from, LocalDate to, Optional<String> name) {

    private static final int COLUMNS = 5;

    static DatedTag parse(String line) {
        String[] columns = line.split(" +", COLUMNS);
        return new DatedTag(
                columns[0],
                TagKind.valueOf(columns[1]),
                LocalDate.parse(columns[2]),
                LocalDate.parse(columns[3]),
                columns.length < COLUMNS ? Optional.empty() : Optional.of(columns[4].strip()));
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
