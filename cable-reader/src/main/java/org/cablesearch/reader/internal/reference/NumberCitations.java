// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.names.IdScanner;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.TextReference;

/**
 * Finds message reference numbers in running text: those of the REF line in any form, others with their year and in
 * capitals.
 */
final class NumberCitations {

    private NumberCitations() {}

    static void find(Paragraph paragraph, List<Reference> references, String canonicalId, List<TextReference> found) {
        String text = paragraph.text();
        Optional<Mrn> own = Mrn.parse(canonicalId);
        Set<String> listed = references.stream()
                .flatMap(reference -> reference.cable().stream())
                .collect(Collectors.toUnmodifiableSet());
        for (IdScanner.Found id : IdScanner.in(text, 0, text.length(), letters -> false)) {
            boolean hasYear =
                    id.year().isPresent() && CitedYear.isPublished(id.year().getAsInt());
            boolean isCertain = hasYear && LetterCase.isUpper(text, id.start(), id.end()) && !isOwn(id, own);
            cable(id, hasYear, own)
                    .filter(cable -> isCertain || listed.contains(cable))
                    .ifPresent(cable ->
                            found.add(new TextReference(paragraph.index(), new Span(id.start(), id.end()), cable)));
        }
    }

    private static Optional<String> cable(IdScanner.Found id, boolean hasYear, Optional<Mrn> own) {
        Optional<Integer> year = hasYear
                ? Optional.of(id.year().getAsInt())
                : own.map(mrn -> CitedYear.unstated(mrn, Optional.empty(), id.post(), id.serial()));
        return year.map(known -> new Mrn(known, id.post(), id.serial()).canonical());
    }

    /** The post and serial of the citing cable are its page mark: {@code SECTION 01 OF 02 AMMAN 001288}. */
    private static boolean isOwn(IdScanner.Found id, Optional<Mrn> own) {
        return own.isPresent()
                && own.get().post().equals(id.post())
                && own.get().serial() == id.serial();
    }
}
