package org.cablesearch.index.internal.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.internal.text.FactFile;

/**
 * The sounds of a word of a name, as far as they survive transliteration.
 *
 * <p>The table {@code sounds.txt} reads letters as sounds, so that spellings of different schools meet:
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
 * <p>A key is the classes of the consonants in their order, with A for a vowel at the start. It is coarse and finds candidates
 * only; {@link SpellingDistance} decides which of them are spellings of one name. Letters that one language reads as a consonant
 * and another as a vowel, or that belong to two classes, make several keys.
 */
public final class Sounds {

    private static final Map<String, String> READINGS =
            FactFile.lines(Sounds.class::getResourceAsStream, "sounds.txt").stream()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));

    /** The length of the longest reading that begins with a letter. */
    private static final int[] LONGEST_READING = new int[128];

    static {
        READINGS.keySet().forEach(letters -> {
            char first = letters.charAt(0);
            LONGEST_READING[first] = Math.max(LONGEST_READING[first], letters.length());
        });
    }

    /** Further letters do not help to tell names apart. */
    private static final int LONGEST_WORD = 32;

    private static final String VOWELS = "aeiou";

    /** Sounds of two classes: the sound, its first class, its second; a blank stands for none. */
    private static final List<String> AMBIGUOUS = List.of("wF ", "JS ", "CSK", "XK ");

    /** A query for a person compares the sounds of all names with the same key. */
    private static final Remembered<String> SOUNDS = new Remembered<>(Sounds::make);

    private Sounds() {}

    /** The sounds of a folded word. */
    public static String of(String word) {
        return SOUNDS.of(word);
    }

    private static String make(String word) {
        String letters = single(word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD));
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
        return ending(sounds, letters);
    }

    /** The length of the longest reading at a position; 0 if the letter stands for itself. */
    private static int readingLength(String letters, int at) {
        char first = letters.charAt(at);
        int length = first < LONGEST_READING.length ? LONGEST_READING[first] : 0;
        length = Math.min(length, letters.length() - at);
        while (length > 0 && !READINGS.containsKey(letters.substring(at, at + length))) {
            length--;
        }
        return length;
    }

    /** The keys of sounds: at least one, most often one. */
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

    /** South Slavic names end in a c that sounds ch; n before a lip sounds m. */
    private static String ending(StringBuilder sounds, String letters) {
        if (letters.endsWith("ic")) {
            sounds.setCharAt(sounds.length() - 1, 'c');
        }
        for (int i = 0; i + 1 < sounds.length(); i++) {
            char next = sounds.charAt(i + 1);
            if (sounds.charAt(i) == 'n' && (next == 'b' || next == 'p')) {
                sounds.setCharAt(i, 'm');
            }
        }
        return sounds.toString();
    }

    /** Without doubled letters; {@code ee} is i and {@code oo} is u, as English has them. */
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
