package org.cablesearch.reader.internal.facts;

import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.FactFile;

/** The names of countries, from the table of country TAGS. */
public final class Countries {

    private static final Set<String> NAMES =
            FactFile.lines(Countries.class::getResourceAsStream, "tags-countries.txt").stream()
                    .map(line -> Posts.squeeze(line.substring(line.indexOf(' ') + 1)))
                    .collect(Collectors.toUnmodifiableSet());

    private Countries() {}

    /** Whether these letters, as {@link Posts#squeeze} makes them, are the name of a country: {@code SOUTHAFRICA}. */
    public static boolean isCountry(String letters) {
        return NAMES.contains(letters);
    }
}
