// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameRunTest {

    /** Words and marks, separated by spaces. Names have capitals; so has the title DCM, which is not a name. */
    private record Row(List<String> words) implements WordRow {

        @Override
        public boolean isName(int at, int from) {
            String word = words.get(at);
            return NameWord.isCapitalised(word) && !NameWord.isSuffix(word) && !word.equals("DCM");
        }

        @Override
        public boolean isParticle(int at, int from) {
            return NameWord.isParticle(words.get(at));
        }

        @Override
        public char mark(int at) {
            char first = words.get(at).charAt(0);
            return Character.isLetter(first) ? NO_MARK : first;
        }

        @Override
        public boolean isLast(int at) {
            return words.get(at).endsWith("'s");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "DCM Jane Roe                         | Jane Roe",
                "met Ana de la Fuente yesterday       | Ana de la Fuente",
                "met van den Bosch                    | van den Bosch",
                "Ana de                               | Ana",
                "Ana de la del Mar Sol                | Ana de la del Mar Sol",
                "Ana de la del los Mar                | la del los Mar",
                "DCM Ray \" Bud \" Poe , Jr. and      | Ray \" Bud \" Poe , Jr.",
                "Ray \" Bud \" and                    | Bud",
                "Ray Poe III said                     | Ray Poe III",
                "Ray Poe , said                       | Ray Poe",
                "Ray Poe's Jr.                        | Ray Poe's",
                "Ray Poe's Roe                        | Roe",
                "Jr. de la                            | ``",
            })
    void findsTheLastName(String words, String name) {
        List<String> row = List.of(words.split(" "));
        NameRun.Span found = NameRun.last(new Row(row));
        assertEquals(name, String.join(" ", row.subList(found.from(), found.end())));
    }

    @ParameterizedTest
    @CsvSource({
        "J, initial",
        "J., initial",
        "0., initial",
        "j., none",
        "Jo, none",
        "M.K, initials",
        "A.F., initials",
        "A.F.B., initials",
        "A.I., none",
        "U.S., none",
        "AFB, none",
        "A.f., none",
    })
    void knowsInitials(String word, String kind) {
        assertEquals(kind.equals("initial"), NameWord.isInitial(word));
        assertEquals(kind.equals("initials"), NameWord.isInitials(word));
    }

    @ParameterizedTest
    @CsvSource({"Roe, true", "B0HLEN, true", "O'Roe, true", "roe, false", "XXXXROE, false", "R0E1, false", "R/O, false"
    })
    void knowsCapitals(String word, boolean expected) {
        assertEquals(expected, NameWord.isCapitalised(word));
    }
}
