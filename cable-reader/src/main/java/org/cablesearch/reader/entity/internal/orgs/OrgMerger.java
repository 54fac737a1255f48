// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.orgs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.internal.names.Posts;
import org.cablesearch.reader.entity.internal.text.ContextWords;
import org.cablesearch.reader.entity.internal.text.KnownNames;
import org.cablesearch.reader.entity.internal.text.Lexicon;
import org.cablesearch.reader.entity.internal.text.OrgName;
import org.cablesearch.reader.internal.facts.Countries;

/**
 * Creates one entry for each organisation.
 *
 * <pre>
 * Ministry of Interior (MOI) … MOI                  one: defined in this cable
 * United Nations … UN                               one: listed, and both in this cable
 * Brazilian Federal Police … Federal Police         one: with and without nationality
 * French Foreign Ministry … Spanish Foreign Ministry    two
 * Islamabad High Court … the High Court             one: the end of a longer name
 * U.S. Congress … Congress                          one: a country has only one, unless two are named
 * Ministry of Women's Affairs … Women's Ministry    one: the head before or after its subject
 * Northern Rock Bank … Northern Rock                one: the kind at the end may be left out
 * Council of Representatives … COR, CoR             one: the initials of only one name
 * </pre>
 */
public final class OrgMerger {

    /** Heads that come before or after their subject. */
    private static final Set<String> TURNED = ContextWords.of("before or after its subject");

    private static final String AFFAIRS = " affairs";
    private static final int MAX_COMPARED = 50;

    private static final String SMALL_WORDS = " of for and the on in to de la du des del da do ";
    private static final int MIN_INITIALS_LENGTH = 3;
    private static final int MIN_NATION_LENGTH = 4;

    private final Map<String, String> expansions;
    private final Map<String, String> demonyms;
    private final Lexicon lexicon;
    private final KnownNames names;
    private final Map<String, List<Org>> byKey = new HashMap<>();
    private final Map<String, Org> byTail = new HashMap<>();
    private final Map<String, Optional<Org>> byService = new HashMap<>();
    private final Map<String, Org> byStem = new HashMap<>();
    private final Map<String, Optional<Org>> byInitials = new HashMap<>();
    private final List<Org> orgs = new ArrayList<>();

    private OrgMerger(Organizations organizations) {
        this.expansions = organizations.expansions();
        this.demonyms = organizations.demonyms();
        this.lexicon = organizations.lexicon();
        this.names = organizations.known();
    }

    /** The organisations, in order of first appearance. */
    public static List<OrgMention> merge(Organizations organizations) {
        OrgMerger merger = new OrgMerger(organizations);
        organizations.found().stream()
                .sorted(Comparator.comparingInt((OrgFound found) -> -OrgName.size(found.key()))
                        .thenComparingLong(OrgFound::place))
                .forEach(merger::add);
        return merger.orgs.stream()
                .sorted(Comparator.comparingLong(Org::firstPlace))
                .map(Org::mention)
                .toList();
    }

    private void add(OrgFound found) {
        String key = key(found);
        String demonym = found.demonym().isEmpty() ? demonyms.getOrDefault(found.key(), "") : found.demonym();
        Org org = sameNation(byKey.getOrDefault(key, List.of()), demonym)
                .or(() -> Optional.ofNullable(
                        found.demonym().isEmpty() && found.key().indexOf(' ') > 0 ? byTail.get(found.key()) : null))
                .or(() -> Optional.ofNullable(isAcronym(found.name()) ? null : byStem.get(found.key())))
                .or(() -> found.demonym().isEmpty()
                        ? byService.getOrDefault(found.key(), Optional.empty())
                        : Optional.empty())
                .or(() -> ofInitials(found))
                .orElseGet(() -> open(key, found));
        org.add(found);
    }

    private Optional<Org> ofInitials(OrgFound found) {
        // An acronym that is listed without its meaning may have any in this cable.
        boolean meansNothing = found.organization().isEmpty() || names.isWithoutMeaning(found.organization());
        boolean acronym = found.key().length() >= MIN_INITIALS_LENGTH && meansNothing && isAcronym(found.name());
        return acronym ? byInitials.getOrDefault(found.key(), Optional.empty()) : Optional.empty();
    }

    /** {@code COR}, {@code MoC}: capitals, with at most one small letter after the first. */
    private static boolean isAcronym(String name) {
        int lower = Character.isUpperCase(name.charAt(0)) ? 0 : 2;
        for (int i = 1; i < name.length() && lower < 2; i++) {
            lower += Character.isLowerCase(name.charAt(i)) ? 1 : 0;
        }
        return lower < 2;
    }

    /** The key of what the acronym means in this cable; otherwise that of the known organisation, or of the name. */
    private String key(OrgFound found) {
        String expansion = expansions.get(found.key());
        if (expansion != null) {
            return canonical(expansion, names.organization(expansion));
        }
        String stem = OrgName.withoutKind(found.key());
        String meant = expansions.getOrDefault(stem, "");
        return meant.isEmpty()
                ? canonical(found.key(), found.organization())
                : canonical(meant, names.organization(meant));
    }

    private static String canonical(String key, String organization) {
        return organization.isEmpty() ? headLast(key) : "=" + organization;
    }

    /** {@code women ministry} for {@code ministry of women affairs}: the subject first, as in {@code Women's Ministry}. */
    private static String headLast(String key) {
        int head = key.indexOf(' ');
        boolean turns = head > 0 && TURNED.contains(key.substring(0, head));
        String link = key.startsWith(" for ", head) ? " for " : " of ";
        boolean first = turns && key.startsWith(link, head);
        String turned = first ? key.substring(head + link.length()) + " " + key.substring(0, head) : key;
        int last = turned.lastIndexOf(' ');
        boolean affairs = last > 0
                && turned.startsWith(AFFAIRS, last - AFFAIRS.length())
                && TURNED.contains(turned.substring(last + 1));
        return affairs ? turned.substring(0, last - AFFAIRS.length()) + turned.substring(last) : turned;
    }

    private static Optional<Org> sameNation(List<Org> orgs, String demonym) {
        for (Org org : orgs.subList(0, Math.min(orgs.size(), MAX_COMPARED))) {
            if (org.demonym().isEmpty() || demonym.isEmpty() || isSameNation(org.demonym(), demonym)) {
                return Optional.of(org);
            }
        }
        return Optional.empty();
    }

    /** {@code Pakistan Army} and {@code Pakistani Army}; not {@code Niger Army} and {@code Nigerian Army}. */
    private static boolean isSameNation(String first, String second) {
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        return longer.equals(shorter)
                || (shorter.length() >= MIN_NATION_LENGTH
                        && longer.startsWith(shorter)
                        && !(Countries.isCountry(Posts.squeeze(shorter)) && beginsWithLongerCountry(longer, shorter)));
    }

    /** {@code nigerian} begins with Nigeria, which is longer than Niger. */
    private static boolean beginsWithLongerCountry(String nation, String country) {
        boolean other = false;
        for (int end = country.length() + 1; end <= nation.length() && !other; end++) {
            other = Countries.isCountry(Posts.squeeze(nation.substring(0, end)));
        }
        return other;
    }

    private Org open(String key, OrgFound found) {
        Org org = new Org();
        orgs.add(org);
        byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(org);
        OrgName.Forms forms = OrgName.forms(found.name(), lexicon);
        if (found.key().indexOf(' ') > 0) {
            String all = initials(forms.whole(), "");
            String withoutSmall = initials(forms.whole(), SMALL_WORDS);
            addInitials(all, org);
            if (!withoutSmall.equals(all)) {
                addInitials(withoutSmall, org);
            }
        }
        String service = forms.key();
        if (service.indexOf(' ') < 0 && !service.equals(forms.whole())) {
            byService.merge(service, Optional.of(org), (first, second) -> Optional.empty());
        }
        String stem = OrgName.withoutKind(found.key());
        if (!stem.isEmpty()) {
            byStem.putIfAbsent(stem, org);
        }
        for (int blank = found.key().indexOf(' ');
                blank > 0;
                blank = found.key().indexOf(' ', blank + 1)) {
            String tail = found.key().substring(blank + 1);
            if (tail.indexOf(' ') > 0) {
                byTail.putIfAbsent(tail, org);
            }
        }
        return org;
    }

    private void addInitials(String initials, Org org) {
        byInitials.merge(initials, Optional.of(org), (first, second) -> Optional.empty());
    }

    private static String initials(String name, String without) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ")) {
            initials.append(without.contains(" " + word + " ") ? "" : word.substring(0, 1));
        }
        return initials.toString();
    }
}
