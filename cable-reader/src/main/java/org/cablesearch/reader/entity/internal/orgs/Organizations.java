// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.entity.internal.text.KnownNames;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.entity.internal.text.Passage;
import org.cablesearch.reader.entity.internal.text.Trait;

/**
 * Collects the places of one cable that name an organisation, and the meanings of its acronyms, as the passes find
 * them. Not thread-safe.
 */
public final class Organizations {

    private final Lexicon lexicon;
    private final KnownNames known;
    private final List<OrgFound> found = new ArrayList<>();

    /** Names that the cable repeats are analysed once. Their place is not yet set. */
    private final Map<String, OrgFound> byText = new HashMap<>();

    private final Map<String, String> expansions = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> stems = new HashSet<>();

    /** @param known the organisations that are known by name on the day of the cable */
    public Organizations(Lexicon lexicon, KnownNames known) {
        this.lexicon = lexicon;
        this.known = known;
    }

    /** Adds the name from {@code from} to {@code to}, and marks its tokens as taken. */
    void add(Passage passage, int from, int to) {
        String text = passage.text(from, to);
        // In capitals, "PARLIAMENT" is not an acronym.
        boolean word =
                passage.capitals() && to == from + 1 && passage.token(from).is(Trait.WORD);
        String written = word ? text.charAt(0) + LetterCase.lower(text.substring(1)) : text;
        OrgFound name = byText.computeIfAbsent(written, other -> found(OrgName.display(other, lexicon)));
        add(passage, from, to, name);
    }

    /** The number of words of the known name that begins at {@code from}; 0 if none does. */
    int knownWords(Passage passage, int from) {
        return known.at(passage, from).map(name -> name.words().size()).orElse(0);
    }

    /** Whether a folded name is that of a known organisation. */
    boolean isKnown(String folded) {
        return known.isListed(folded);
    }

    /** Adds a name that was found elsewhere, at another place. */
    void add(Passage passage, int from, int to, OrgFound name) {
        found.add(name.at(passage.paragraph(), passage.place(from)));
        passage.take(from, to);
    }

    /** Adds one side of a token whose two sides are joined by a slash or a hyphen. */
    void addPart(Passage passage, int at, String part, String organization) {
        add(passage, at, at + 1, found(part, OrgName.listedForms(part, lexicon), organization));
    }

    /** Adds an organisation whose name the passage does not contain as such. */
    void add(Passage passage, int from, int to, String name) {
        add(passage, from, to, found(name));
    }

    KnownNames known() {
        return known;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Adds a known name. */
    void add(Passage passage, int from, int to, KnownNames.Name name) {
        add(passage, from, to, found(name.shown(), OrgName.Forms.ofWhole(name.key()), name.organization()));
    }

    /** A name, of the known organisation that has it with or without the nationality before it. */
    private OrgFound found(String name) {
        OrgName.Forms forms = OrgName.listedForms(name, lexicon);
        return found(name, forms, known.organization(forms.key()));
    }

    private OrgFound found(String name, OrgName.Forms forms, String known) {
        stems.add(OrgName.withoutKind(forms.key()));
        return new OrgFound(name, forms.key(), forms.demonym(), known, Passage.OUTSIDE, 0);
    }

    /** Whether a folded word is the name of an organisation without the word for its kind at the end. */
    boolean isWithoutKind(String folded) {
        return stems.contains(folded);
    }

    /** Records that the cable defines an acronym; a second definition is another spelling of the first. */
    void define(String acronym, String expansion) {
        acronyms.add(Folding.fold(acronym));
        OrgName.Forms forms = OrgName.listedForms(expansion, lexicon);
        String key = forms.key();
        String acronymKey = OrgName.forms(acronym, lexicon).key();
        String first = expansions.putIfAbsent(acronymKey, key);
        if (first == null) {
            demonyms.put(acronymKey, forms.demonym());
        } else if (!first.equals(key)) {
            expansions.putIfAbsent(key, first);
        }
    }

    /** Whether the cable defines an acronym, folded. */
    boolean isDefined(String folded) {
        return acronyms.contains(folded);
    }

    /** Records that letters mean something other than an organisation in this cable. */
    public void exclude(String acronym) {
        others.add(Folding.fold(acronym));
    }

    /** Records that the cable defines an acronym as a title: {@code General Manager (GM)}. */
    void excludeTitle(String acronym) {
        exclude(acronym);
        titles.add(Folding.fold(acronym));
    }

    /** Whether the cable defines an acronym, folded, as a title, so that even a known organisation is not meant by it. */
    boolean isTitle(String folded) {
        return titles.contains(folded);
    }

    /** Whether letters, folded, mean only something else in this cable. */
    boolean isExcluded(String folded) {
        return others.contains(folded) && !acronyms.contains(folded);
    }

    /** The key of each acronym, with the key of its meaning in this cable. */
    Map<String, String> expansions() {
        return Map.copyOf(expansions);
    }

    /** The key of each acronym, with the nationality of its meaning or an empty text. */
    Map<String, String> demonyms() {
        return Map.copyOf(demonyms);
    }

    public List<OrgFound> found() {
        return List.copyOf(found);
    }
}
