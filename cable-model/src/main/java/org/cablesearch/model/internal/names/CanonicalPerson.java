// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.names;

import java.util.List;
import java.util.Locale;
import org.cablesearch.model.internal.names.NameWords.Word;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.MemoCache;
import org.cablesearch.model.internal.text.Punctuation;

/**
 * The single form under which a person is counted across cables.
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
 * <p>The form depends only on the value, so it is the same in every index and does not change when cables are added: a
 * stored selection remains valid. Therefore rules set the case, and DeWitt becomes Dewitt. The commonest spelling in the
 * index would have better case, but adding cables could change it and make a stored selection invalid.
 *
 * <p>Only case, accents, titles and the order of words are made uniform. Different spellings, names with and without an
 * initial, and bare surnames are kept apart, because the names alone do not show that they mean one person. A title stays
 * if only one word follows it.
 */
public final class CanonicalPerson {

    private static final MemoCache<String> FORMS = new MemoCache<>(CanonicalPerson::compute);

    private CanonicalPerson() {}

    /** The form of a name; a value without a letter or digit is returned unchanged. */
    public static String canonical(String name) {
        return FORMS.of(name);
    }

    private static String compute(String name) {
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
        if (word.isJunior()) {
            return NameCase.capitalized(word.text()) + ".";
        }
        if (at > 0 && at == words.size() - 1 && word.isNumeral()) {
            return word.text().toUpperCase(Locale.ROOT);
        }
        boolean article = (word.text().equals("al") || word.text().equals("el"))
                && at + 1 < words.size()
                && isHyphenated(name, words, at);
        return article || isSmall(words, at)
                ? word.text()
                : capitals(Folding.fold(name.substring(word.start(), word.end())));
    }

    private static boolean isSmall(List<Word> words, int at) {
        boolean between = at > 0 && at < words.size() - 1;
        return between
                && NameParts.isSmall(
                        words.get(at - 1).text(),
                        words.get(at).text(),
                        words.get(at + 1).text());
    }

    /** Adds capitals. An apostrophe is kept only after an elided article: O'Neil, but Muammar for Mu'ammar. */
    private static String capitals(String folded) {
        String letters = Folding.letters(folded);
        boolean elided = folded.length() > 3 && Punctuation.isApostrophe(folded.charAt(1));
        return NameCase.capitalized(elided ? letters.charAt(0) + "'" + letters.substring(1) : letters);
    }
}
