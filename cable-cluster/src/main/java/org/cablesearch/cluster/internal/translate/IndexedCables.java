// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cluster.internal.translate;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.CableKey;

/** Looks up in the cluster what the translation of a query needs. */
public interface IndexedCables {

    /**
     * The ids of a cable.
     *
     * @param key its key
     * @param canonicalId the canonical id in the form that {@link Ids#normalize} returns
     * @param cites the ids of the cables that it cites, in the same form
     */
    record HeldCable(CableKey key, String canonicalId, List<String> cites) {

        public HeldCable {
            cites = List.copyOf(cites);
        }

        /** Whether a lookup finds it. */
        public boolean is(WrittenId.Lookup lookup) {
            return lookup.ids().contains(lookup.field().equals(IndexSchema.ID) ? Ids.normalize(key.id()) : canonicalId);
        }
    }

    /** The cables with an id in any form that people write, see {@link WrittenId#lookups}. */
    List<HeldCable> find(String written) throws IOException;

    /**
     * The words of a field that fit a pattern. If more than {@code maxWords} fit, the list has at least that many.
     */
    Set<String> fitting(String field, String pattern, int maxWords) throws IOException;

    /**
     * The cables whose date is known only to the day, in the form of {@link KeyText}.
     *
     * @param day the start of the day
     */
    Collection<String> knownToTheDay(Instant day) throws IOException;

    /** All ids that a cable cites. */
    Collection<String> everyCited() throws IOException;

    /** The words of names that have one of the keys, see {@code Sounds}. */
    List<String> spellings(Collection<String> keys) throws IOException;
}
