// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cablesearch.model.Mrn;
import org.cablesearch.model.internal.names.Posts;

/**
 * An id as people write it, and the terms under which an index may hold its cables.
 *
 * <pre>
 * 06 PHNOM PENH 01385    06PHNOMPENH1385
 * 76BANJUL412            76BANJUL412, or 76BATHURST412, the name of the same post until 1973
 * 76KINSHA6287           76KINSHA6287, or 1976KINSHA06287, as the archive of 1973 to 1979 publishes it
 * </pre>
 */
public final class WrittenId {

    /** The years whose ids the archive publishes with the year in full and the first six letters of the post. */
    private static final int FIRST_OF_ARCHIVE = 1973;

    private static final int LAST_OF_ARCHIVE = 1979;
    private static final int MAX_STEM = 6;

    /**
     * The terms of an id in one field.
     *
     * @param field {@link IndexSchema#ID} or {@link IndexSchema#CANONICAL_ID}
     * @param ids the terms
     */
    public record Lookup(String field, List<String> ids) {

        public Lookup {
            ids = List.copyOf(ids);
        }
    }

    private WrittenId() {}

    /**
     * Where to look for an id: as it is written among published ids, then in its other forms among these, then among
     * canonical ids. The cables with the id are those that the first successful lookup finds.
     */
    public static List<Lookup> lookups(String written) {
        String normal = Ids.normalize(written);
        Optional<Mrn> number = Mrn.parse(normal);
        Set<String> canonical = cited(written);
        Set<String> published = new LinkedHashSet<>(canonical);
        number.flatMap(WrittenId::inArchive).ifPresent(published::add);
        published.remove(normal);
        List<Lookup> lookups = new ArrayList<>();
        lookups.add(new Lookup(IndexSchema.ID, List.of(normal)));
        if (!published.isEmpty()) {
            lookups.add(new Lookup(IndexSchema.ID, List.copyOf(published)));
        }
        lookups.add(new Lookup(IndexSchema.CANONICAL_ID, List.copyOf(canonical)));
        return lookups;
    }

    /** The forms in which a reference may have an id, the form of the id itself first. */
    public static Set<String> cited(String written) {
        String normal = Ids.normalize(written);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(normal);
        Mrn.parse(normal).stream().flatMap(WrittenId::underEachName).forEach(forms::add);
        return forms;
    }

    private static Stream<String> underEachName(Mrn number) {
        return Posts.namesOfOne(number.post()).stream()
                .map(post -> new Mrn(number.year(), post, number.serial()).canonical());
    }

    /** {@code 1976KINSHA06287}, {@code 1976STATE290286}. */
    private static Optional<String> inArchive(Mrn number) {
        boolean possible = number.year() >= FIRST_OF_ARCHIVE
                && number.year() <= LAST_OF_ARCHIVE
                && number.post().length() <= MAX_STEM;
        String digits = number.post().equals("STATE") ? "%06d" : "%05d";
        return possible
                ? Optional.of(number.year() + number.post() + String.format(Locale.ROOT, digits, number.serial()))
                : Optional.empty();
    }
}
