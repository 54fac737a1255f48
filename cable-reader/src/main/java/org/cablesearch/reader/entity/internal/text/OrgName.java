// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.internal.facts.Countries;

/** How an organisation's name is shown and compared. */
public final class OrgName {

    private static final int OPENERS = Trait.set(Trait.ORG_OPENER, Trait.ORG_HEAD, Trait.WORD);
    private static final int MAX_ACRONYM_LENGTH = 6;
    private static final int COMMON =
            Trait.set(Trait.WORD, Trait.DEMONYM, Trait.PLACE, Trait.CONNECTOR, Trait.ORG_HEAD, Trait.MINISTRY);

    /** The kind of an organisation, as the last word of its name. */
    private static final Set<String> KINDS = ContextWords.of("kind at the end of a name");

    /** Services of which a country has many. */
    private static final Set<String> LOCAL = ContextWords.of("local service");

    private OrgName() {}

    /**
     * The forms by which names are compared, folded.
     *
     * @param whole without "the" and full stops, with its nationality
     * @param key also without its nationality: {@code the Argentine Foreign Ministry} is {@code foreign ministry}
     * @param demonym the nationality before the name, or an empty text
     */
    public record Forms(String whole, String key, String demonym) {

        /** The forms of a listed name, of which a nationality is a part. */
        public static Forms ofWhole(String whole) {
            return new Forms(whole, whole, "");
        }
    }

    /** The forms of a name. */
    public static Forms forms(String name, Lexicon lexicon) {
        List<String> all = words(name);
        String whole = String.join(" ", all);
        // "Royal Thai Navy" and "Thai Navy" are one.
        List<String> words = all.size() > 2 && all.get(0).equals("royal") ? all.subList(1, all.size()) : all;
        int demonyms = demonyms(words, lexicon);
        return demonyms == 0
                ? Forms.ofWhole(whole)
                : new Forms(
                        whole,
                        String.join(" ", words.subList(demonyms, words.size())),
                        String.join(" ", words.subList(0, demonyms)));
    }

    /** The forms of a name; if it is listed, its nationality is a part of it. */
    public static Forms listedForms(String name, Lexicon lexicon) {
        Forms forms = forms(name, lexicon);
        return lexicon.organizations().isListed(forms.whole()) ? Forms.ofWhole(forms.whole()) : forms;
    }

    /** The number of words of a name with single spaces. */
    public static int size(String name) {
        int words = 1;
        for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
            words++;
        }
        return words;
    }

    /** The folded name without "the" and full stops, with its nationality. */
    public static String whole(String name) {
        return String.join(" ", words(name));
    }

    /** {@code csu} of {@code csu party}; an empty text if a key does not end in what the organisation is. */
    public static String withoutKind(String key) {
        int last = key.lastIndexOf(' ');
        return last > 0 && KINDS.contains(key.substring(last + 1)) ? key.substring(0, last) : "";
    }

    private static int demonyms(List<String> words, Lexicon lexicon) {
        int i = 0;
        while (i + 1 < words.size() && (lexicon.traits(words.get(i)) & Trait.DEMONYM.bit()) != 0) {
            i++;
        }
        return i == 0 && isOfCountry(words, lexicon) ? 1 : i;
    }

    /** {@code Pakistan Army}, {@code U.S. Congress}: a country has only one of these. */
    private static boolean isOfCountry(List<String> words, Lexicon lexicon) {
        return words.size() == 2
                && (lexicon.traits(words.get(1)) & Trait.ORG_SERVICE.bit()) != 0
                && !LOCAL.contains(words.get(1))
                && (words.get(0).equals("us") || Countries.isCountry(Posts.squeeze(words.get(0))));
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        String folded = Folding.fold(name);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c) || c == '/') {
                word.append(c);
            } else if (c != '.') {
                addWord(words, word);
                if (c == '&') {
                    words.add("and");
                }
            }
        }
        return words;
    }

    private static void addWord(List<String> words, StringBuilder letters) {
        String word = letters.toString();
        letters.setLength(0);
        boolean article = words.isEmpty() && word.equals("the");
        if (!word.isEmpty() && !article && !word.equals("s")) {
            words.add(word);
        }
    }

    /** The name in mixed case, if a cable has it in capitals: {@code SPANISH NAVY} is {@code Spanish Navy}. */
    public static String display(String name, Lexicon lexicon) {
        if (name.chars().anyMatch(Character::isLowerCase) || name.indexOf(' ') < 0) {
            return name;
        }
        String[] words = name.split(" ");
        // "BANCO DE LA NACION": a short word of another language is not an acronym.
        int first = lexicon.traits(Folding.fold(words[0])) & OPENERS;
        boolean foreign = first == Trait.ORG_OPENER.bit();
        StringBuilder shown = new StringBuilder(name.length());
        for (String word : words) {
            shown.append(shown.isEmpty() ? "" : " ")
                    .append(foreign || isCommon(word, lexicon) ? capitalized(word, lexicon) : word);
        }
        return shown.toString();
    }

    private static boolean isCommon(String word, Lexicon lexicon) {
        int traits = lexicon.traits(Folding.fold(word));
        return (traits & COMMON) != 0 || word.length() > MAX_ACRONYM_LENGTH;
    }

    private static String capitalized(String word, Lexicon lexicon) {
        String lower = LetterCase.lower(word);
        boolean small = (lexicon.traits(lower) & Trait.CONNECTOR.bit()) != 0;
        return small ? lower : word.charAt(0) + lower.substring(1);
    }
}
