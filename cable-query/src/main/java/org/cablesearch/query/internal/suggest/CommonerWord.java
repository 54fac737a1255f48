// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import java.util.Optional;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.request.NearWords;
import org.cablesearch.query.internal.request.Vocabulary;

/**
 * A word that differs from a rare one by a single typo, and is so much commoner that the rare one is probably that
 * typo. Of the words that a cable has, those that lack a letter of a commoner word, or have two of its letters swapped,
 * are mostly typos ({@code goverment}); those with another letter or one more are mostly words ({@code fiction} beside
 * {@code faction}, {@code powder} beside {@code power}).
 *
 * @param found how many cables have it
 */
public record CommonerWord(String word, long found) {

    /** The maximum number of cables that have a rare word; a word that more cables have is hardly a typo. */
    public static final int MAX_OF_RARE = 20;

    /** Minimum ratio of frequencies for a rare word to be treated as a typo of a common one. */
    private static final int TIMES_AS_MANY = 30;

    /** Maximum near words that are compared, the commonest first. */
    private static final int MAX_NEAR = 10;

    /** The length of the shortest rare word that is checked. Shorter words are near too many others. */
    private static final int MIN_LENGTH = 6;

    /** Whether so few cables have a word that it may be a typo, but some do. */
    static boolean isRare(long documents) {
        return documents > 0 && documents <= MAX_OF_RARE;
    }

    /** Whether a word may be treated as a typo if it is rare. */
    static boolean isSoughtFor(String rare) {
        return rare.length() >= MIN_LENGTH && rare.chars().allMatch(Character::isLetter);
    }

    /**
     * The word that was probably meant; empty if there is none.
     *
     * @param rare a word of running text
     * @param documents how many cables have it
     */
    public static Optional<CommonerWord> of(String rare, long documents, Vocabulary vocabulary, QueryCounter counter)
            throws IOException {
        if (!isRare(documents) || !isSoughtFor(rare)) {
            return Optional.empty();
        }
        Optional<String> whole = vocabulary.near(FieldDefinition.of(CableField.ANY), rare, 1).nearest(MAX_NEAR).stream()
                .filter(near -> near.length() > rare.length() || NearWords.isInOtherOrder(rare, near))
                .findFirst();
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        long found = counter.count(CableQuery.word(whole.get()));
        // Few rare words have a commoner one, so names are counted last.
        return found >= TIMES_AS_MANY * documents && !MostlyNames.isName(rare, documents, counter)
                ? Optional.of(new CommonerWord(whole.get(), found))
                : Optional.empty();
    }
}
