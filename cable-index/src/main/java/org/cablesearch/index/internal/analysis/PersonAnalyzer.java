package org.cablesearch.index.internal.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;

/**
 * The analyzer of names of people.
 *
 * <pre>
 * Taylor,s  Taylor's           taylor
 * General Hok Lundy            hok | lundy        a title before the name goes
 * LUNDY, Hok                   hok | lundy        surname first is turned round
 * Hok B. Lundy                 hok | lundy        an initial goes
 * Muammar al-Qadhafi           muammar | qadhafi  so does a particle
 * O'Neil                       oneil
 * Anne-Marie                   anne | marie
 * James Jones, Jr.             james | jones | jr
 * JONES, James, Jr.            james | jones | jr
 * Sok An                       sok | an             the last word is no particle
 * </pre>
 *
 * <p>What goes is kept where nothing else would be left. Between two people lies a gap that no phrase spans.
 */
public final class PersonAnalyzer extends Analyzer {

    /** The one analyzer, for both sides. */
    public static final PersonAnalyzer INSTANCE = new PersonAnalyzer();

    private static final Set<String> TITLES = table("titles.txt");
    private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "ad", "an", "ar", "as", "ash", "at");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    private PersonAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new WholeValueTokenizer(PersonAnalyzer::terms));
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return WordAnalyzer.GAP;
    }

    private static List<Term> terms(String value) {
        List<Term> words = surnameLast(value);
        int first = 0;
        while (first < words.size() - 1 && TITLES.contains(words.get(first).text())) {
            first++;
        }
        List<Term> name = words.subList(first, words.size());
        List<Term> core = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            if (carriesTheName(name.get(i), i == name.size() - 1)) {
                core.add(name.get(i));
            }
        }
        return core.isEmpty() ? name : core;
    }

    /** No particle stands last: the An of Sok An is a name. */
    private static boolean carriesTheName(Term word, boolean last) {
        return word.text().length() > 1 && (last || !PARTICLES.contains(word.text()));
    }

    /**
     * The words; those behind a comma come first unless they are a suffix such as Jr. Since places in a text must not go
     * back, each of them has the place of the whole.
     */
    private static List<Term> surnameLast(String value) {
        int comma = commaOf(value);
        if (comma < 0) {
            return words(value, 0, value.length());
        }
        List<Term> all = new ArrayList<>();
        List<Term> suffixes = new ArrayList<>();
        for (Term word : words(value, comma + 1, value.length())) {
            (SUFFIXES.contains(word.text()) ? suffixes : all).add(word);
        }
        all.addAll(words(value, 0, comma));
        all.addAll(suffixes);
        return all.stream()
                .map(word -> new Term(word.text(), 1, 0, value.length()))
                .toList();
    }

    /** The first comma that is not an apostrophe gone wrong, as in {@code Taylor,s}. */
    private static int commaOf(String value) {
        for (int i = value.indexOf(','); i >= 0; i = value.indexOf(',', i + 1)) {
            if (!Folding.isPossessiveComma(value, i)) {
                return i;
            }
        }
        return -1;
    }

    private static List<Term> words(String value, int from, int to) {
        List<Term> words = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && isWordPart(value, end)) {
                end++;
            }
            int bare = Folding.withoutPossessive(value, start, end);
            String text = Folding.fold(value.substring(start, bare)).replaceAll("[^\\p{L}\\p{N}]", "");
            if (!text.isEmpty()) {
                words.add(new Term(text, 1, start, bare));
            }
            start = Math.max(end, start + 1);
        }
        return words;
    }

    private static boolean isWordPart(String value, int at) {
        char c = value.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Folding.isApostrophe(c)
                || Folding.isPossessiveComma(value, at);
    }

    private static Set<String> table(String name) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PersonAnalyzer.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + name + " of this library cannot be read", e);
        }
    }
}
