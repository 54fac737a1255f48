package org.cablesearch.query.internal.gaps;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Mrn;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an archive by post and year. A number keeps the earliest of its texts. Needs some 50 bytes per cable.
 */
final class HeldNumbers implements GapSource.Cables {

    /** A post in a year, in order of the post. */
    record Group(String post, int year) implements Comparable<Group> {

        static Group of(Mrn number) {
            return new Group(number.post(), number.year());
        }

        @Override
        public int compareTo(Group other) {
            int byPost = post.compareTo(other.post);
            return byPost != 0 ? byPost : Integer.compare(year, other.year);
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

        /** Whether this text is to be kept rather than another of the same number. */
        private boolean isBefore(Held other, Group group) {
            if (sent == null || other.sent == null) {
                return other.sent == null && (sent != null || id(group).compareTo(other.id(group)) < 0);
            }
            int byTime = sent.compareTo(other.sent);
            return byTime != 0 ? byTime < 0 : id(group).compareTo(other.id(group)) < 0;
        }
    }

    private final Map<Group, Map<Integer, Held>> numbers = new HashMap<>();
    private final TreeMap<Group, List<Held>> sorted = new TreeMap<>();

    /** Published ids that are not the number of their cable, and canonical ids that are no numbers. */
    private final Set<String> otherIds = new HashSet<>();

    @Override
    public void add(String published, String canonical, Optional<Instant> sent) {
        String publishedId = Ids.normalize(published);
        Optional<Mrn> number = Mrn.parse(canonical);
        if (number.isEmpty()) {
            otherIds.add(Ids.normalize(canonical));
            otherIds.add(publishedId);
            return;
        }
        boolean same = publishedId.equals(number.get().canonical());
        if (!same) {
            otherIds.add(publishedId);
            Mrn.parse(publishedId).ifPresent(other -> otherIds.add(other.canonical()));
        }
        Group group = Group.of(number.get());
        Held held = new Held(number.get().serial(), sent.orElse(null), same ? null : published);
        numbers.computeIfAbsent(group, key -> new HashMap<>())
                .merge(held.serial(), held, (one, other) -> other.isBefore(one, group) ? other : one);
    }

    /** Ends the adding. */
    void sort() {
        numbers.forEach((group, held) -> {
            List<Held> serials = new ArrayList<>(held.values());
            serials.sort(Comparator.comparingInt(Held::serial));
            sorted.put(group, serials);
        });
        numbers.clear();
    }

    /** The numbers by post and year, each list in order of serial. */
    SortedMap<Group, List<Held>> groups() {
        return sorted;
    }

    /** Whether a cable has this number as published or canonical id. */
    boolean holds(Mrn number) {
        return find(sorted.getOrDefault(Group.of(number), List.of()), number.serial()) >= 0
                || otherIds.contains(number.canonical());
    }

    /** Whether a cable has this id, in any form that people write, and under any name of its post. */
    boolean holds(String id) {
        return WrittenId.cited(id).stream()
                .anyMatch(form -> otherIds.contains(form)
                        || Mrn.parse(form).filter(this::holds).isPresent());
    }

    /** The place of a serial in a sorted list; if it is not in it, {@code -(place where it would be) - 1}. */
    static int find(List<Held> held, int serial) {
        return Collections.binarySearch(held, new Held(serial, null, null), Comparator.comparingInt(Held::serial));
    }
}
