// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.FactFile;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The sounds of a word in a name, as far as transliteration preserves them.
 *
 * <p>The table {@code sounds.txt} maps letters to sounds, so that spellings from different romanisations become equal
 * or similar:
 *
 * <pre>
 *                 sounds      keys
 * Qadhafi         qadafi      KTF
 * Gaddafi         gadafi      KTF
 * Yeltsin         ielSin      ALSN
 * Jelzin          Jelzin      ALSN, SLSN
 * Lawrow          lawrow      LFRF, LR
 * Lavrov          lavrov      LFRF
 * </pre>
 *
 * <p>A key lists the classes of the consonants in order, with A for a vowel at the start. It is coarse and finds only
 * candidates; {@link SpellingDistance} decides which of them are spellings of one name. A word has several keys if one
 * of its letters is a consonant in one language and a vowel in another, or belongs to two classes.
 */
public final class Sounds {

    private static final Map<String, String> READINGS =
            FactFile.lines(Sounds.class::getResourceAsStream, "sounds.txt").stream()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    /** The length of the longest reading that begins with a letter. */
    private static final int[] MAX_READING_LENGTH = new int[128];

    static {
        READINGS.keySet().forEach(letters -> {
            char first = letters.charAt(0);
            MAX_READING_LENGTH[first] = Math.max(MAX_READING_LENGTH[first], letters.length());
        });
    }

    /** Further letters are ignored; they do not help to distinguish names. */
    private static final int MAX_LETTERS = 32;

    private static final String VOWELS = "aeiou";

    /** Sounds of two classes: the sound, its first class, its second class; a space means that the sound is silent. */
    private static final List<String> AMBIGUOUS = List.of("wF ", "JS ", "CSK", "XK ");

    /** A cache, because a query for a person compares the sounds of all names with the same key. */
    private static final MemoCache<String> SOUNDS = new MemoCache<>(Sounds::compute);

    private Sounds() {}

    /** The sounds of a folded word. */
    public static String of(String word) {
        return SOUNDS.of(word);
    }

    private static String compute(String word) {
        String letters = single(word.length() <= MAX_LETTERS ? word : word.substring(0, MAX_LETTERS));
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int length = readingLength(letters, i);
            if (length == 0) {
                sounds.append(letters.charAt(i++));
            } else {
                String read = letters.substring(i, i + length);
                sounds.append(READINGS.getOrDefault(read, read));
                i += length;
            }
        }
        return ending(sounds.toString(), letters);
    }

    /** The length of the longest reading at a position; 0 if the letter is its own sound. */
    private static int readingLength(String letters, int at) {
        char first = letters.charAt(at);
        int length = first < MAX_READING_LENGTH.length ? MAX_READING_LENGTH[first] : 0;
        length = Math.min(length, letters.length() - at);
        while (length > 0 && !READINGS.containsKey(letters.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    /** The keys of a word's sounds: at least one, usually exactly one. */
    public static Set<String> keys(String sounds) {
        int heard = 0;
        for (int i = 0; i < AMBIGUOUS.size(); i++) {
            heard |= sounds.indexOf(AMBIGUOUS.get(i).charAt(0)) >= 0 ? 1 << i : 0;
        }
        Set<String> keys = new LinkedHashSet<>();
        for (int choice = 0; choice <= heard; choice++) {
            if ((choice & ~heard) == 0) {
                keys.add(key(sounds, choice));
            }
        }
        return keys;
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    private static String key(String sounds, int choice) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < sounds.length(); i++) {
            char c = classOf(sounds.charAt(i), i == 0, choice);
            if (c != ' ') {
                key.append(c);
            } else if (i == 0) {
                key.append('A');
            }
        }
        return key.toString();
    }

    private static char classOf(char sound, boolean first, int choice) {
        for (int i = 0; i < AMBIGUOUS.size(); i++) {
            String classes = AMBIGUOUS.get(i);
            if (sound == classes.charAt(0)) {
                return classes.charAt(1 + (choice >> i & 1));
            }
        }
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u' -> ' ';
            case 'h' -> first ? 'K' : ' ';
            case 'k', 'q', 'g' -> 'K';
            case 't', 'd' -> 'T';
            case 's', 'z', 'S', '$', '%', 'c', 'j' -> 'S';
            case 'p', 'b' -> 'P';
            case 'f', 'v' -> 'F';
            default -> Character.toUpperCase(sound);
        };
    }

    /**
     * Adjusts sounds that depend on their place: a final c in South Slavic names sounds like ch, and n before b or p
     * like m.
     */
    private static String ending(String sounds, String letters) {
        String whole = letters.endsWith("ic") ? sounds.substring(0, sounds.length() - 1) + 'c' : sounds;
        return whole.replace("nb", "mb").replace("np", "mp");
    }

    /** A word without doubled letters; as in English, {@code ee} becomes i and {@code oo} becomes u. */
    private static String single(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean doubled = i + 1 < word.length() && word.charAt(i + 1) == c;
            if (doubled && (c == 'e' || c == 'o')) {
                letters.append(c == 'e' ? 'i' : 'u');
                i++;
            } else if (!doubled) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
