// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.names.CanonicalOrg;
import org.cablesearch.model.internal.names.CanonicalPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The terms and forms of names: the cases in {@code names.txt}, and the rules of spelling. */
class NamesTest {

    record Case(String name, String terms, String form) {}

    static Stream<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(NamesTest.class.getResourceAsStream("names.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(parts -> new Case(parts[0].strip(), parts[1].strip(), parts[2].strip()));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nameHasTheExpectedTermsAndForm(Case example) {
        StringBuilder terms = new StringBuilder();
        for (Term term : PersonAnalyzer.INDEXING.terms(example.name())) {
            String gap = terms.isEmpty() ? "" : term.increment() == 0 ? "," : " ";
            terms.append(gap).append(term.text());
        }
        assertEquals(example.terms(), terms.toString());
        assertEquals(example.form(), CanonicalPerson.canonical(example.name()));
        assertEquals(
                example.form(), CanonicalPerson.canonical(example.form()), "the form of a form is the form itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the World Bank            | World Bank
            THE World Bank's          | World Bank
            U.N.                      | UN
            the U.N. Security Council | UN Security Council
            MOI,s                     | MOI
            Women's Affairs           | Women's Affairs
            Médecins   sans Frontières| Medecins sans Frontieres
            G/TIP                     | G/TIP
            The                       | The
            United Nations            | UN
            UNITED NATIONS            | UN
            UNSC                      | UN Security Council
            Hezbollah                 | Hizballah
            HIZBALLAH                 | Hizballah
            HAMAS                     | Hamas
            al-Qa’ida                 | al-Qaida
            the Interior Ministry     | Ministry of Interior
            U.S. State Department     | Department of State
            MOI                       | MOI
            WHO                       | WHO
            Who                       | WHO
            Moi                       | MOI
            WORLD BANK                | World Bank
            World bank//              | World Bank
            MINISTRY OF INTERIOR      | Ministry of Interior
            inr/b                     | INR/B
            EUR/WE//                  | EUR/WE
            SCA/A                     | SCA/A
            usaf                      | USAF
            Sipah-e-Sahaba            | Sipah-e-Sahaba
            prt kandahar              | PRT Kandahar
            UNICEF                    | UNICEF
            Unicef                    | UNICEF
            al-manar                  | al-Manar
            Air Force                 | Air Force
            LE MONDE                  | Le Monde
            Le Monde                  | Le Monde
            el pais                   | El Pais
            nasa                      | NASA
            s/srap                    | S/SRAP
            WHA/AND                   | WHA/AND
            EXXONMOBIL                | ExxonMobil
            4TH BRIGADE               | 4th Brigade
            MNF-I                     | MNF-I
            CSTC-A                    | CSTC-A
            Hezb-e-Islami             | Hezb-e-Islami
            u.k. ministry             | UK Ministry
            OTAN                      | NATO
            Unión Europea             | EU
            //                        | //
            Lord,s Resistance Army    | Lord's Resistance Army
            """)
    void bringsOrganisationsToOneForm(String name, String form) {
        assertEquals(form, CanonicalOrg.canonical(name));
        assertEquals(form, CanonicalOrg.canonical(form));
    }

    @ParameterizedTest
    @CsvSource({
        "qadhafi, qadafi, KTF",
        "gaddafi, gadafi, KTF",
        "khadafy, Xadafi, KTF",
        "yeltsin, ielSin, ALSN",
        "jelzin, Jelzin, ALSN",
        "schroeder, $roeder, SRTR",
        "milosevic, milosevic, MLSFS",
        "junblatt, Jumblat, SMPLT"
    })
    void readsSounds(String word, String sounds, String key) {
        Set<String> keys = Sounds.keys(Sounds.of(word));
        assertEquals(sounds, Sounds.of(word));
        assertTrue(keys.contains(key), keys::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "schroder, schroeder, true",
        "muller, mueller, true",
        "ozal, oezal, true",
        "bauer, baur, false",
        "miguel, migul, false",
        "lundy, lundi, false"
    })
    void recognizesUmlauts(String one, String other, boolean same) {
        assertEquals(same, SpellingDistance.isSameSpelling(one, other));
        assertEquals(same, SpellingDistance.isSameSpelling(other, one));
    }

    @Test
    void comparesWholeNames() {
        NameSpelling name = NameSpelling.of("Muammar al-Qadhafi");
        assertTrue(name.isLike(NameSpelling.of("GADDAFI, Moammar")));
        assertFalse(name.isLike(NameSpelling.of("Muammar")));
        assertFalse(NameSpelling.of("George H. Bush").isLike(NameSpelling.of("George W. Bush")));
        assertFalse(NameSpelling.of("").isLike(NameSpelling.of("")));
    }

    /** Only the first 4,096 letters of a value are read, and the size of its terms grows linearly with it. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a-", "de ", "abd al-", "o'", "x,s", ", ", "\u0301", "\ud800", "ElB", "schtsch"})
    void survivesHostileNames(String piece) {
        String value = piece.repeat(4096 / piece.length());
        List<Term> terms = PersonAnalyzer.INDEXING.terms(value);
        long letters = terms.stream().mapToLong(term -> term.text().length()).sum();
        assertTrue(letters <= 12L * value.length(), () -> letters + " letters in terms");
        Set<String> keys = Sounds.keys(Sounds.of(value));
        assertTrue(keys.size() <= 16, keys::toString);
        assertFalse(CanonicalPerson.canonical(value).isEmpty() && !value.isBlank());
    }
}
