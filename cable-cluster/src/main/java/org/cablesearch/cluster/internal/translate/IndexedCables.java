package org.cablesearch.cluster.internal.translate;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.index.internal.analysis.Sounds;
import org.cablesearch.index.internal.schema.CableKey;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.model.Mrn;
import org.cablesearch.query.internal.request.NameVariants;

/** Looks up in the cluster what the translation of a query needs. */
public interface IndexedCables {

    /**
     * The ids of a cable.
     *
     * @param key its {@link CableKey}
     * @param canonicalId the canonical id in the form that {@link Ids#normalize} returns
     * @param cites the ids of the cables that it cites, in the same form
     */
    record HeldCable(String key, String canonicalId, List<String> cites) {

        public HeldCable {
            cites = List.copyOf(cites);
        }

        /** The published id. */
        public String id() {
            return CableKey.parse(key).id();
        }
    }

    /** The cables published under an id or, if there are none, those that have it as canonical id. */
    List<HeldCable> find(String written) throws IOException;

    /** All ids that a cable cites. */
    Collection<String> everyCited() throws IOException;

    /** The words of names that have one of the keys, see {@code Sounds}. */
    List<String> spellings(Collection<String> keys) throws IOException;

    /** The spellings of a word in names, folded as the analyzer of names does. */
    default NameVariants variants(String word, boolean withVariants) throws IOException {
        return NameVariants.among(spellings(Sounds.keys(Sounds.of(word))), word, withVariants);
    }

    /** The forms in which the index may hold an id. */
    static List<String> forms(String written) {
        String normal = Ids.normalize(written);
        Optional<String> canonical = Mrn.parse(normal).map(Mrn::canonical);
        return Stream.concat(Stream.of(normal), canonical.stream()).distinct().toList();
    }
}
