// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.entity.internal.text.Passage;

/** Finds the organisations of the text again in headings and the subject, where capitals do not mark names. */
public final class OrgRepeats {

    /** The maximum number of names that begin with the same word; no real cable has more. */
    private static final int MAX_NAMES = 50;

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    /** The folded words of a name, and its place in the text. */
    private record Name(List<String> words, OrgFound found) {}

    private OrgRepeats() {}

    /** The names of several words that were found so far. */
    public static OrgRepeats of(Organizations organizations) {
        OrgRepeats repeats = new OrgRepeats();
        Set<String> names = new HashSet<>();
        for (OrgFound found : organizations.found()) {
            if (names.add(found.name())) {
                repeats.add(found);
            }
        }
        return repeats;
    }

    private void add(OrgFound found) {
        List<String> words = List.of(Folding.fold(found.name()).split(" "));
        List<Name> names = byFirst.computeIfAbsent(words.get(0), key -> new ArrayList<>());
        if (words.size() > 1
                && names.size() < MAX_NAMES
                && names.stream().noneMatch(other -> other.words().equals(words))) {
            names.add(new Name(words, found));
        }
    }

    public void find(Passage passage, Organizations organizations) {
        for (int i = 0; i < passage.size(); i++) {
            for (Name name : byFirst.getOrDefault(passage.token(i).folded(), List.of())) {
                if (isAt(name.words(), passage, i)) {
                    organizations.add(passage, i, i + name.words().size(), name.found());
                }
            }
        }
    }

    private static boolean isAt(List<String> words, Passage passage, int from) {
        boolean same = from + words.size() <= passage.size();
        for (int i = 0; same && i < words.size(); i++) {
            same = passage.isFree(from + i) && passage.isWord(from + i, words.get(i));
        }
        return same;
    }
}
