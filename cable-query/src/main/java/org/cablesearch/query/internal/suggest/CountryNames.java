package org.cablesearch.query.internal.suggest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.model.internal.text.Folding;

/** The names of countries in French, Spanish and German, from {@code country-names.txt}. */
public final class CountryNames {

    private static final Map<String, String> ENGLISH = new HashMap<>();

    static {
        for (String line : FactFile.lines(CountryNames.class::getResourceAsStream, "country-names.txt")) {
            String[] sides = line.split(":", 2);
            String english = Folding.fold(sides[0].strip());
            for (String name : sides[1].split(";")) {
                ENGLISH.put(Folding.fold(name.strip()), english);
            }
        }
    }

    private CountryNames() {}

    /** The English name of a country for a word without case and accents; empty for any other word. */
    public static Optional<String> inEnglish(String word) {
        return Optional.ofNullable(ENGLISH.get(word));
    }
}
