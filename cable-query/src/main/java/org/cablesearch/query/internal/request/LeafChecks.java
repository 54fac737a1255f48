// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.Optional;
import org.cablesearch.model.internal.text.NumberRange;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery.Phrase;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;
import org.cablesearch.query.internal.pattern.Patterns;
import org.cablesearch.query.internal.pattern.Wildcards;

/**
 * Checks the leaves of a query when they are created. For an invalid leaf they throw an {@link
 * IllegalArgumentException} with a message for the user.
 */
public final class LeafChecks {

    private static final NumberRange SLOP = new NumberRange(0, Phrase.MAX_SLOP);
    private static final NumberRange EDITS = new NumberRange(1, 2);

    private LeafChecks() {}

    /** Checks a word. */
    public static void requireWord(CableField field, String text) {
        requireText(text);
        FieldDefinition.of(field).kind().requireValue(text);
    }

    /** Checks a phrase. */
    public static void requirePhrase(CableField field, String text, int slop) {
        requireWord(field, text);
        SLOP.require("slop", slop);
        if (slop > 0 && QueryTerms.of(text).size() > Phrase.MAX_WORDS_WITH_SLOP) {
            throw new IllegalArgumentException("a phrase of more than " + Phrase.MAX_WORDS_WITH_SLOP
                    + " words cannot have slop; leave out the ~" + slop);
        }
    }

    /** Checks a wildcard pattern, and returns its shortest form: {@code *} for {@code **}, and no needless escapes. */
    public static String wildcard(CableField field, String pattern) {
        String plain = Wildcards.withoutNeedlessEscapes(pattern);
        boolean anything = plain.chars().allMatch(c -> c == '*');
        String shortest = anything ? "*" : plain;
        if (!Wildcards.isPattern(shortest) || (field == CableField.ANY && anything)) {
            throw new IllegalArgumentException("not a pattern: " + shortest);
        }
        if (!anything) {
            FieldDefinition.of(field).requirePatterns(shortest);
        }
        Patterns.requireWildcard(field, shortest);
        return shortest;
    }

    /** Checks a near word. */
    public static void requireFuzzy(CableField field, String text, int edits) {
        requireText(text);
        FieldDefinition.of(field).requirePatterns(text);
        EDITS.require("edits", edits);
    }

    /** Checks a regular expression, and returns it with unescaped slashes. */
    public static String regex(CableField field, String pattern) {
        requireText(pattern);
        FieldDefinition.of(field).requirePatterns(pattern);
        String plain = Wildcards.unescapeSlashes(pattern);
        Patterns.requireRegex(field, plain);
        return plain;
    }

    /** Checks the ends of a range, and returns whether they are reversed. */
    public static boolean isReversed(CableField field, Optional<String> from, Optional<String> to) {
        FieldDefinition definition = FieldDefinition.of(field);
        definition.requireOrder();
        from.ifPresent(definition.kind()::requireValue);
        to.ifPresent(definition.kind()::requireValue);
        return from.isPresent() && to.isPresent() && definition.kind().isAfter(from.get(), to.get());
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a clause must not be blank");
        }
    }
}
