// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.request;

import java.util.Optional;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.internal.field.FieldDefinition;
import org.cablesearch.query.internal.field.QueryTerms;

/** Recognises clauses that need a word but have only symbols or the remains of a redaction. */
public final class Wordless {

    private Wordless() {}

    /** Whether a leaf needs a word but has none, so that it matches nothing. */
    public static boolean is(CableQuery.Leaf leaf) {
        Optional<String> text =
                leaf instanceof CableQuery.Fuzzy near ? Optional.of(near.text()) : AnalysedLeaf.text(leaf);
        boolean ofText = FieldDefinition.of(leaf.field()).isMarkedIn(IndexSchema.TEXT);
        return text.filter(words ->
                        isSigns(words) || (ofText && QueryTerms.of(words).isEmpty()))
                .isPresent();
    }

    /** Whether a text has neither letters nor digits. */
    public static boolean isSigns(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
