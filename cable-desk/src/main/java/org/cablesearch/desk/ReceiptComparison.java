// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.cablesearch.model.CableKey;

/**
 * The differences between a receipt and the same search now. Lists are sorted, without repeats.
 *
 * @param asked the text of the query
 * @param gone cables that were found then, but not now
 * @param added cables that are found now, but were not then
 * @param textChanged cables whose published text has changed; without a hash of the text, those whose record has changed
 * @param readDifferently cables that are read differently from the same text
 * @param isReordered whether the cables that were found both times are in another order; by relevance this may be so though
 *     the archive is the same, because scores count deleted cables until they are merged away
 * @param totalBefore the number of hits then
 * @param totalNow the number of hits now
 * @param isSameArchive whether the archive has the same cables with the same texts
 * @since 0.2
 */
public record ReceiptComparison(
        String asked,
        List<CableKey> gone,
        List<CableKey> added,
        List<CableKey> textChanged,
        List<CableKey> readDifferently,
        boolean isReordered,
        long totalBefore,
        long totalNow,
        boolean isSameArchive) {

    /** @throws NullPointerException if a component or an element is {@code null} */
    public ReceiptComparison {
        requireNonNull(asked, "asked");
        gone = sorted(gone);
        added = sorted(added);
        textChanged = sorted(textChanged);
        readDifferently = sorted(readDifferently);
    }

    private static List<CableKey> sorted(Collection<CableKey> cables) {
        return cables.stream().sorted().distinct().toList();
    }

    /** Whether the same cables with the same texts and records were found, in whatever order. */
    public boolean isSame() {
        return gone.isEmpty() && added.isEmpty() && textChanged.isEmpty() && readDifferently.isEmpty();
    }
}
