// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.gaps;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Mrn;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an archive by post and year. A number keeps the earliest of its texts. Needs some 100 bytes per cable, and
 * some 450 for one whose published id is not its number.
 */
final class HeldNumbers implements GapSource.Cables {

    /** A post in a year, in order of the post. */
    record Group(String post, int year) implements Comparable<Group> {

        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::post).thenComparingInt(Group::year);

        static Group of(Mrn number) {
            return new Group(number.post(), number.year());
        }

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A held number.
     *
     * @param published the published id of its earliest text; {@code null} if it is the number itself
     */
    record Held(
            int serial, @Nullable Instant sent, @Nullable String published) {

        String id(Group group) {
            return published != null ? published : new Mrn(group.year(), group.post(), serial).canonical();
        }

        Optional<Instant> date() {
            return Optional.ofNullable(sent);
        }

        /** The order in which texts of one number are preferred. */
        private static Comparator<Held> earliestFirst(Group group) {
            return Comparator.comparing((Held held) -> held.date().orElse(Instant.MAX))
                    .thenComparing(held -> held.id(group));
        }
    }

    private final TreeMap<Group, TreeMap<Integer, Held>> groups = new TreeMap<>();

    /** The canonical id for each cable that has no number, or whose published id is not its number. */
    private final Map<String, String> otherIds = new HashMap<>();

    @Override
    public void add(String published, String canonical, Optional<Instant> sent) {
        String publishedId = Ids.normalize(published);
        Optional<Mrn> number = Mrn.parse(canonical);
        String id = number.map(Mrn::canonical).orElseGet(() -> Ids.normalize(canonical));
        if (number.isEmpty()) {
            otherIds.put(id, id);
            otherIds.put(publishedId, id);
            return;
        }
        boolean same = publishedId.equals(id);
        if (!same) {
            otherIds.put(publishedId, id);
            Mrn.parse(publishedId).ifPresent(other -> otherIds.putIfAbsent(other.canonical(), id));
        }
        Group group = Group.of(number.get());
        Held held = new Held(number.get().serial(), sent.orElse(null), same ? null : published);
        groups.computeIfAbsent(group, key -> new TreeMap<>())
                .merge(held.serial(), held, BinaryOperator.minBy(Held.earliestFirst(group)));
    }

    /** The numbers by post and year, and then by serial. */
    SortedMap<Group, ? extends NavigableMap<Integer, Held>> groups() {
        return groups;
    }

    /** The numbers of a post in a year, by serial. */
    NavigableMap<Integer, Held> of(Group group) {
        return groups.getOrDefault(group, new TreeMap<>());
    }

    /** Whether a cable has this id, in any form that people write, and under any name of its post. */
    boolean holds(String id) {
        return find(id).isPresent();
    }

    /** The canonical id of the cable that has this id, in any form that people write, and under any name of its post. */
    Optional<String> find(String id) {
        return WrittenId.cited(id).stream()
                .flatMap(form -> Optional.ofNullable(otherIds.get(form))
                        .or(() -> Mrn.parse(form).filter(this::isNumber).map(Mrn::canonical))
                        .stream())
                .findFirst();
    }

    private boolean isNumber(Mrn number) {
        return of(Group.of(number)).containsKey(number.serial());
    }
}
