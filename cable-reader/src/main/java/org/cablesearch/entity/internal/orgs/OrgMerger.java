package org.cablesearch.entity.internal.orgs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.entity.internal.text.KnownNames;
import org.cablesearch.model.OrgMention;

/**
 * Makes one entry of each organisation.
 *
 * <pre>
 * Ministry of Interior (MOI) … MOI                  one: defined in this cable
 * United Nations … UN                               one: of the list, both are in this cable
 * Brazilian Federal Police … Federal Police         one: with and without nationality
 * French Foreign Ministry … Spanish Foreign Ministry    two
 * Islamabad High Court … the High Court             one: the end of a longer name
 * </pre>
 */
public final class OrgMerger {

    private static final int MOST_COMPARED = 50;

    private final Map<String, String> expansions;
    private final KnownNames names;
    private final Map<String, List<Org>> byKey = new HashMap<>();
    private final Map<String, Org> byTail = new HashMap<>();
    private final List<Org> orgs = new ArrayList<>();

    private OrgMerger(Map<String, String> expansions, KnownNames names) {
        this.expansions = expansions;
        this.names = names;
    }

    /** The organisations, in order of first appearance. */
    public static List<OrgMention> merge(Organizations organizations, KnownNames names) {
        OrgMerger merger = new OrgMerger(organizations.expansions(), names);
        organizations.found().stream()
                .sorted(Comparator.comparingInt((OrgFound found) -> -words(found.key()))
                        .thenComparingLong(OrgFound::place))
                .forEach(merger::add);
        return merger.orgs.stream()
                .sorted(Comparator.comparingLong(Org::firstPlace))
                .map(Org::mention)
                .toList();
    }

    private static int words(String key) {
        return key.split(" ").length;
    }

    private void add(OrgFound found) {
        String key = key(found);
        Org org = sameNation(byKey.getOrDefault(key, List.of()), found.demonym())
                .or(() -> Optional.ofNullable(
                        found.demonym().isEmpty() && found.key().indexOf(' ') > 0 ? byTail.get(found.key()) : null))
                .orElseGet(() -> open(key, found));
        org.add(found);
    }

    /** What the acronym stands for in this cable, else the known organisation, else the name. */
    private String key(OrgFound found) {
        String expansion = expansions.get(found.key());
        if (expansion != null) {
            return canonical(expansion, names.organization(expansion));
        }
        return canonical(found.key(), found.organization());
    }

    private static String canonical(String key, String organization) {
        return organization.isEmpty() ? key : "=" + organization;
    }

    private static Optional<Org> sameNation(List<Org> orgs, String demonym) {
        return orgs.stream()
                .limit(MOST_COMPARED)
                .filter(org -> org.demonym().isEmpty()
                        || demonym.isEmpty()
                        || org.demonym().equals(demonym))
                .findFirst();
    }

    private Org open(String key, OrgFound found) {
        Org org = new Org();
        orgs.add(org);
        byKey.computeIfAbsent(key, unused -> new ArrayList<>()).add(org);
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
}
