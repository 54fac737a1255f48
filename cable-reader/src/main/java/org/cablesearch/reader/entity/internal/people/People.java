// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.model.PersonRole;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Token;
import org.cablesearch.reader.entity.internal.text.Trait;

/** Collects the places in one cable that name a person, as the passes find them. Not thread-safe. */
public final class People {

    private final Lexicon lexicon;
    private final List<PersonFound> found = new ArrayList<>();

    /** Names as written: those that the cable repeats are analysed once. */
    private final Map<String, Name> names = new HashMap<>();

    /**
     * A name.
     *
     * @param shown as it is shown
     * @param key the folded words by which it is compared; empty if it has none
     */
    private record Name(String shown, List<String> key) {

        static Name of(String written) {
            return new Name(PersonName.display(written), List.copyOf(PersonName.key(written)));
        }
    }

    public People(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds a name from outside the text: of a signer, a classifier or a tag. */
    public void add(String name, PersonRole role) {
        add(name, Optional.empty(), role, Passage.OUTSIDE, found.size());
    }

    public void add(String name, Optional<String> title, PersonRole role, Passage passage, int token) {
        add(withoutRepeat(name), title, role, passage.paragraph(), passage.place(token));
    }

    private void add(String written, Optional<String> title, PersonRole role, int paragraph, long place) {
        Name name = names.computeIfAbsent(written, Name::of);
        if (!name.key().isEmpty()) {
            found.add(new PersonFound(name.shown(), name.key(), title, role, paragraph, place));
        }
    }

    /** {@code Karel Kovanda} for {@code Karel Kovanda Kovanda}, in which the end of a line was sent twice. */
    private static String withoutRepeat(String name) {
        int last = name.lastIndexOf(' ');
        boolean repeated = last > 0 && name.substring(0, last).endsWith(name.substring(last));
        return repeated ? name.substring(0, last) : name;
    }

    /** Whether a place of several words begins here, or an organisation that cannot be a person. */
    boolean isKnownPlaceOrOrganization(Passage passage, int at) {
        if (lexicon.places().length(passage, at) > 1) {
            return true;
        }
        Token token = passage.token(at);
        boolean person = token.isAny(Trait.GIVEN.bit() | Trait.SURNAME.bit());
        return lexicon.organizations()
                .at(passage, at)
                .filter(name -> name.words().size() > 1 || !person)
                .isPresent();
    }

    /** The letters by which the cable may mean the people whom it names in full. */
    public Set<String> initials() {
        return found.stream()
                .filter(PersonFound::isFull)
                .flatMap(person -> PersonName.initials(person.name()).stream())
                .collect(Collectors.toSet());
    }

    Lexicon lexicon() {
        return lexicon;
    }

    public List<PersonFound> found() {
        return List.copyOf(found);
    }
}
