// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cablesearch.index.internal.analysis.WholeValueTokenizer.Term;
import org.cablesearch.model.internal.names.NameWords;
import org.cablesearch.model.internal.names.NameWords.Word;

/**
 * The analyzer for names of people. In the table, spaces separate positions, and commas separate the terms at one
 * position.
 *
 * <pre>
 * Taylor,s  Taylor's           taylor
 * General Hok Lundy            hok lundy                       a title before the name is dropped
 * LUNDY, Hok                   hok lundy                       surname first is reversed
 * Hok B. Lundy                 hok lundy                       an initial is dropped
 * James Jones, Jr.             james jones jr
 * O'Neil                       oneil                           apostrophes are dropped
 * Muammar al-Qadhafi           muammar qadhafi,alqadhafi       found with or without particles,
 * Mohamed ElBaradei            mohamed baradei,elbaradei       as one word or two
 * Max van der Stoel            max stoel,derstoel,vanderstoel
 * Anne-Marie Slaughter         anne,annemarie marie,annemarie slaughter
 * </pre>
 *
 * <p>Nothing is dropped if no word would be left: {@code General} alone has the term general. Between two people there
 * is a gap that no phrase can span.
 *
 * <p>Queries are split in the same way, except that hyphenated words are not joined: the query joins any two
 * neighbours. A term is the spelling itself, without accents. The query looks up other spellings in the dictionary that
 * {@link SpellingAnalyzer} fills, so {@code people.exact:} and patterns match only names as written.
 */
public final class PersonAnalyzer extends NameAnalyzer {

    /**
     * For indexing: hyphenated words are also one word. Lucene rejects terms whose offsets go backwards, so each term
     * of a reversed name spans the whole name.
     */
    public static final PersonAnalyzer INDEXING = new PersonAnalyzer(true, true);
    /** For showing the indexed terms: the same terms, each with its own offsets. */
    public static final PersonAnalyzer EXPLAINING = new PersonAnalyzer(true, false);
    /** For names in queries. */
    public static final PersonAnalyzer ASKING = new PersonAnalyzer(false, false);

    /** Real names have no more particles; hostile input may. */
    private static final int MAX_PARTICLES = 3;

    private final boolean joinsTied;
    private final boolean placesAscend;

    private PersonAnalyzer(boolean joinsTied, boolean placesAscend) {
        this.joinsTied = joinsTied;
        this.placesAscend = placesAscend;
    }

    @Override
    List<Term> split(String value) {
        List<Word> name = NameWords.withoutTitles(NameWords.of(value), 1);
        List<Integer> core = core(name);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < core.size(); i++) {
            int at = core.get(i);
            int from = i == 0 ? 0 : core.get(i - 1) + 1;
            addWord(name, from, at, terms);
            if (joinsTied) {
                addTied(name, core, i - 1, at, terms);
                addTied(name, core, i, at, terms);
            }
        }
        return placesAscend && goesBack(terms) ? spread(terms, value.length()) : terms;
    }

    private static boolean goesBack(List<Term> terms) {
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).start() < terms.get(i - 1).start()) {
                return true;
            }
        }
        return false;
    }

    private static List<Term> spread(List<Term> terms, int length) {
        return terms.stream()
                .map(term -> new Term(term.text(), term.increment(), 0, length))
                .toList();
    }

    /**
     * The indexes of the words that are neither particles nor initials; all indexes if there are no such words.
     */
    private static List<Integer> core(List<Word> name) {
        List<Integer> core = new ArrayList<>();
        for (int i = 0; i < name.size(); i++) {
            boolean particle = name.get(i).isParticle() && i + 1 < name.size();
            if (!name.get(i).isInitial() && !particle) {
                core.add(i);
            }
        }
        if (core.isEmpty()) {
            for (int i = 0; i < name.size(); i++) {
                core.add(i);
            }
        }
        return core;
    }

    /** Adds a word, alone and joined with the particles directly before it. */
    private static void addWord(List<Word> name, int from, int at, List<Term> terms) {
        Word word = name.get(at);
        terms.add(new Term(word.text(), 1, word.start(), word.end()));
        String joined = word.text();
        for (int i = at - 1;
                i >= Math.max(from, at - MAX_PARTICLES) && name.get(i).isParticle();
                i--) {
            joined = name.get(i).text() + joined;
            terms.add(new Term(joined, 0, word.start(), word.end()));
        }
    }

    /** Adds a core word and the next one as one word, if they are tied, at the position of the word {@code at}. */
    private static void addTied(List<Word> name, List<Integer> core, int first, int at, List<Term> terms) {
        if (first < 0 || first + 1 >= core.size() || !name.get(core.get(first)).tied()) {
            return;
        }
        List<Word> tied = name.subList(core.get(first), core.get(first + 1) + 1);
        String bare = tied.get(0).text() + tied.get(tied.size() - 1).text();
        String whole = tied.stream().map(Word::text).collect(Collectors.joining());
        for (String joined : bare.equals(whole) ? List.of(whole) : List.of(bare, whole)) {
            terms.add(new Term(joined, 0, name.get(at).start(), name.get(at).end()));
        }
    }
}
