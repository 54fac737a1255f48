package org.cablesearch.index.internal.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cablesearch.index.internal.analysis.NameWords.Word;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * The one form in which a person's name is counted across cables.
 *
 * <pre>
 * HOK LUNDY, Hok Lundy, LUNDY, Hok, General Hok Lundy      Hok Lundy
 * José Serra, JOSE SERRA                                   Jose Serra
 * RYAN C CROCKER, Ryan C. Crocker                          Ryan C. Crocker
 * O'NEIL, McCAIN, BAN KI-MOON                              O'Neil, McCain, Ban Ki-Moon
 * AL-QADHAFI, ElBaradei, Osama Bin Laden                   al-Qadhafi, el-Baradei, Osama bin Laden
 * VAN DER STOEL, MAX                                       Max van der Stoel
 * King Abdullah, MOHAMMED VI                               King Abdullah, Mohammed VI
 * </pre>
 *
 * <p>The form depends on the value alone, so it is the same in every index and does not change when cables are added: a stored
 * selection stays valid. The price is that case is set by rule: DeWitt becomes Dewitt. A folded key shown in its commonest
 * spelling would have better case, but what is shown would change under a stored selection.
 *
 * <p>Only case, accents, titles and order are folded. Two spellings, a name with and without an initial, or a surname alone
 * stay apart, since nothing in the names says that they are one person. A title stays if a single word would be left.
 */
public final class PersonName {

    /** Particles in lower case within a name; others, such as the Vietnamese name Van, are as often names. */
    private static final Set<String> SMALL = Set.of(
            "al", "el", "bin", "bint", "ibn", "de", "del", "della", "den", "der", "da", "das", "di", "dos", "von");

    private PersonName() {}

    /** The form of a name; a value without a letter or digit stays as it is. */
    public static String canonical(String name) {
        List<Word> words = NameWords.withoutTitles(NameWords.of(name), 2);
        StringBuilder form = new StringBuilder(name.length());
        for (int i = 0; i < words.size(); i++) {
            form.append(cased(name, words, i));
            boolean last = i == words.size() - 1;
            form.append(last ? "" : isHyphenated(name, words, i) ? "-" : " ");
        }
        return form.isEmpty() ? name.strip() : form.toString();
    }

    private static boolean isHyphenated(String name, List<Word> words, int at) {
        int end = words.get(at).end();
        int next = words.get(at + 1).start();
        return next == end || (next > end && Punctuation.isHyphen(name.charAt(end)));
    }

    private static String cased(String name, List<Word> words, int at) {
        Word word = words.get(at);
        if (word.isInitial()) {
            return word.text().toUpperCase(Locale.ROOT)
                    + (Character.isLetter(word.text().charAt(0)) ? "." : "");
        }
        if (word.isSuffix()) {
            return capital(word.text()) + ".";
        }
        if (at > 0 && at == words.size() - 1 && word.isNumeral()) {
            return word.text().toUpperCase(Locale.ROOT);
        }
        boolean article = (word.text().equals("al") || word.text().equals("el"))
                && at + 1 < words.size()
                && isHyphenated(name, words, at);
        if (article || (at > 0 && at < words.size() - 1 && isSmall(word, words.get(at + 1)))) {
            return word.text();
        }
        return capitals(Folding.fold(name.substring(word.start(), word.end())));
    }

    private static boolean isSmall(Word word, Word next) {
        return SMALL.contains(word.text()) || (word.text().equals("van") && SMALL.contains(next.text()));
    }

    /** A capital at the start and behind O', D' and Mc; elsewhere apostrophes do not matter: Mu'ammar is Muammar. */
    private static String capitals(String folded) {
        String letters = Folding.letters(folded);
        if (folded.length() > 3 && Punctuation.isApostrophe(folded.charAt(1))) {
            return capital(letters.substring(0, 1)) + "'" + capital(letters.substring(1));
        }
        if (letters.startsWith("mc") && letters.length() > 3) {
            return "Mc" + capital(letters.substring(2));
        }
        return capital(letters);
    }

    private static String capital(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
