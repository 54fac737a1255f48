// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Shape;
import org.cablesearch.reader.entity.internal.text.Spelling;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;
import org.cablesearch.reader.internal.name.NameWord;

/**
 * What a row, or a pass, says about one token: terms joined by {@code &}, of which all must hold; such groups joined by {@code /}, of which one must.
 *
 * <pre>
 * WORD, TITLES, GIVEN|PLACE   a trait, or one of a set of traits
 * Capital, Name|Initial       how it is written; a Name has a capital, or only capitals
 * :free                       a flag: {@link #flag}
 * &lt;kind of organisation&gt;      a word of a list of {@code context-words.txt}
 * ~&lt;ending of a town&gt;         ends like one of a list
 * ~ed, al-~                   ends or begins like this
 * ','                         a mark
 * the                         this word
 * -WORD                       not
 * </pre>
 */
public final class TokenTest {

    private static final int ANY = -1;
    private static final Check TRUE = (passage, i) -> true;
    private static final int ARTICLE_LENGTH = 2;
    private static final int MAX_DIGITS = 3;
    private static final int SHORT = 4;
    private static final int NOT_SURNAME = ~(Trait.NAMES | Trait.SURNAMES | Trait.WORD.bit());
    private static final Lexicon LEXICON = Lexicon.standard();
    private static final Pattern TRAITS = Pattern.compile("[A-Z_|]+");

    /** Terms between signs that are not marks in quotes. */
    private static final Pattern CHOICES = Pattern.compile("(?:'.'|[^/])++");

    private static final Pattern TERMS = Pattern.compile("(?:'.'|[^&])++");

    private final Terms[] choices;

    /** A check that no mask can do. */
    @FunctionalInterface
    private interface Check {
        boolean holds(Passage passage, int i);

        default Check and(Check other) {
            return this == TRUE ? other : (passage, i) -> holds(passage, i) && other.holds(passage, i);
        }
    }

    /**
     * Terms of which all must hold.
     *
     * @param shapes how the token may be written; bits of {@link Shape}
     * @param some the traits of which it must have one, or 0
     * @param none the traits that it must not have
     * @param list the first list that it must be in, or -1
     * @param word the word that it must be, or an empty text
     * @param check what else must hold
     */
    private record Terms(int shapes, int some, int none, int list, String word, Check check) {

        boolean hold(Passage passage, int i) {
            Token token = passage.token(i);
            return (token.shape().bit() & shapes) != 0
                    && !token.isAny(none)
                    && (some == 0 || token.isAny(some))
                    && (check == TRUE || check.holds(passage, i));
        }
    }

    private TokenTest(Terms... choices) {
        this.choices = choices;
    }

    /**
     * Parses a test.
     *
     * @throws IllegalArgumentException if a term is not known
     */
    public static TokenTest of(String text) {
        return new TokenTest(parts(CHOICES, text).map(TokenTest::terms).toArray(Terms[]::new));
    }

    private static Stream<String> parts(Pattern part, String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a test is missing");
        }
        return part.matcher(text).results().map(MatchResult::group);
    }

    /** Whether there is a token at the index that passes the test. */
    public boolean at(Passage passage, int i) {
        return i >= 0 && i < passage.size() && matches(passage, i);
    }

    boolean matches(Passage passage, int i) {
        for (Terms terms : choices) {
            if (terms.hold(passage, i)) {
                return true;
            }
        }
        return false;
    }

    /** What a token must have or be, to find the row by. */
    Key key() {
        List<Integer> lists = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int traits = 0;
        for (Terms terms : choices) {
            if (terms.list >= 0) {
                lists.add(terms.list);
            } else if (terms.some != 0) {
                traits |= terms.some;
            } else if (!terms.word.isEmpty()) {
                words.add(terms.word);
            } else {
                throw new IllegalArgumentException("the token after @ needs a list, a trait or a word, to be found by");
            }
        }
        return new Key(lists, words, traits);
    }

    /** The lists, words and traits of which a token has one if a row may match there. */
    record Key(List<Integer> lists, List<String> words, int traits) {}

    private static Terms terms(String text) {
        int shapes = ANY;
        int some = 0;
        int none = 0;
        int key = -1;
        String word = "";
        Check checks = TRUE;
        for (String term : parts(TERMS, text).toList()) {
            boolean not = term.startsWith("-");
            String what = not ? term.substring(1) : term;
            if (TRAITS.matcher(what).matches()) {
                int set = traits(what);
                if (not) {
                    none |= set;
                } else if (some == 0) {
                    some = set;
                } else {
                    checks = checks.and((passage, i) -> passage.token(i).isAny(set));
                }
            } else if (Character.isUpperCase(what.charAt(0))) {
                int set = anyOf(what, TokenTest::shapes);
                shapes &= not ? ~set : set;
            } else {
                int list = what.startsWith("<") ? ContextWords.number(inBrackets(what)) : -1;
                key = key < 0 && !not ? list : key;
                word = !not && isPlain(what) ? what : word;
                Check check = list >= 0 ? (passage, i) -> passage.token(i).isIn(list) : check(what);
                checks = checks.and(not ? (passage, i) -> !check.holds(passage, i) : check);
            }
        }
        return new Terms(shapes, some, none, key, word, checks);
    }

    /** Whether a term is a word, which it then means, and no other check. */
    private static boolean isPlain(String term) {
        return term.chars().allMatch(Character::isLetter);
    }

    private static int anyOf(String names, ToIntFunction<String> bits) {
        return Arrays.stream(names.split("\\|")).mapToInt(bits).reduce(0, (one, other) -> one | other);
    }

    /** The set of traits with these names, which bars divide. */
    public static int traits(String names) {
        return anyOf(names, TokenTest::trait);
    }

    private static int trait(String name) {
        return switch (name) {
            case "TITLES" -> Trait.TITLES;
            case "NAMES" -> Trait.NAMES;
            case "NATION" -> Trait.NATION;
            case "SURNAMES" -> Trait.SURNAMES;
            case "COMMON" -> Trait.COMMON;
            default ->
                RowFile.constant(Trait.class, name, "there is no trait " + name).bit();
        };
    }

    private static int shapes(String name) {
        return switch (name) {
            case "Any" -> ANY;
            case "Name" -> Shape.CAPITAL.bit() | Shape.UPPER.bit();
            default ->
                RowFile.constant(Shape.class, name, "there is no shape " + name).bit();
        };
    }

    private static Check flag(String name) {
        return switch (name) {
            case "free" -> Passage::isFree;
            case "opens" -> (passage, i) -> passage.token(i).opens();
            case "possessive" -> (passage, i) -> passage.token(i).possessive();
            case "shouted" -> (passage, i) -> passage.token(i).shouted();
            case "digit" -> (passage, i) -> passage.token(i).hasDigit();
            case "hyphened" -> (passage, i) -> isHyphened(passage.token(i).text());
            case "compound" -> (passage, i) -> passage.token(i).text().indexOf('-') >= 0;
            case "count" -> (passage, i) -> isCount(passage.token(i).text());
            case "capitals" -> (passage, i) -> passage.capitals();
            case "short" -> (passage, i) -> passage.token(i).text().length() <= SHORT;
            case "long" -> (passage, i) -> passage.token(i).text().length() >= SHORT;
            case "pair" -> (passage, i) -> passage.token(i).text().length() == 2;
            case "unlisted" -> (passage, i) -> (passage.token(i).traits() & ~Trait.ORG_START.bit()) == 0;
            case "unknown" -> (passage, i) -> passage.token(i).traits() == 0;
            case "surname" -> (passage, i) -> maySurname(passage.token(i));
            case "likeSurname" ->
                (passage, i) -> LEXICON.endsAsSurname(passage.token(i).folded());
            case "initials" ->
                (passage, i) -> NameWord.isInitials(passage.token(i).text());
            case "nameLike" -> (passage, i) -> Spelling.mayBeName(passage.token(i));
            case "vowel" -> (passage, i) -> Spelling.hasVowel(passage.token(i).folded());
            case "acronym" ->
                (passage, i) -> Spelling.isAcronym(passage.token(i).text());
            case "unspeakable" -> (passage, i) -> Spelling.isUnpronounceable(passage.token(i));
            case "brand" -> (passage, i) -> Spelling.isBrand(passage.token(i).text());
            case "firm" -> (passage, i) -> Spelling.isFirm(passage.token(i).folded());
            case "post" ->
                (passage, i) -> Posts.canonical(passage.token(i).text()).isPresent();
            case "passing" -> (passage, i) -> passage.kind() == Passage.Kind.PASSING;
            case "listed" ->
                (passage, i) ->
                        LEXICON.organizations().isListed(passage.token(i).folded());
            default -> throw new IllegalArgumentException("there is no flag :" + name);
        };
    }

    /** Whether a word may be a surname: it is in no list, or in a list of names and in none that rules out a surname. */
    private static boolean maySurname(Token token) {
        return token.traits() == 0
                || (token.isAny(Trait.NAMES | Trait.SURNAMES) && (token.traits() & NOT_SURNAME) == 0);
    }

    private static Check check(String what) {
        if (what.startsWith(":")) {
            return flag(what.substring(1));
        }
        if (what.startsWith("'")) {
            char mark = what.charAt(1);
            return (passage, i) -> passage.token(i).isMark(mark);
        }
        if (what.startsWith("~<")) {
            Set<String> endings = ContextWords.of(inBrackets(what.substring(1)));
            return (passage, i) -> passage.token(i).endsLike(endings);
        }
        if (what.startsWith("~")) {
            String ending = what.substring(1);
            return (passage, i) -> passage.token(i).folded().endsWith(ending);
        }
        if (what.endsWith("~")) {
            String beginning = what.substring(0, what.length() - 1);
            return (passage, i) -> passage.token(i).folded().startsWith(beginning);
        }
        return (passage, i) -> passage.token(i).isWord(what);
    }

    private static String inBrackets(String list) {
        return list.substring(1, list.length() - 1);
    }

    /** A number of things, or of a unit: {@code 28}, not {@code 4th} or a year. */
    private static boolean isCount(String text) {
        return text.length() <= MAX_DIGITS && text.chars().allMatch(Character::isDigit);
    }

    /** An adjective formed with a hyphen: {@code Arabic-language}, {@code pan-Arab}; not {@code al-Qaeda}. */
    private static boolean isHyphened(String text) {
        int hyphen = text.indexOf('-');
        boolean second = hyphen > 0 && hyphen + 1 < text.length() && Character.isLowerCase(text.charAt(hyphen + 1));
        return second || (hyphen > ARTICLE_LENGTH && Character.isLowerCase(text.charAt(0)));
    }
}
