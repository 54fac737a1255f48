// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.internal.names.OrganizationTable;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.reader.CableReader;
import org.cablesearch.reader.ReadOptions;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.entity.EntityExtractor;
import org.cablesearch.reader.entity.internal.RuleBasedExtractor;
import org.cablesearch.reader.entity.internal.orgs.OrgRules;
import org.cablesearch.reader.entity.internal.people.PersonRules;
import org.cablesearch.reader.entity.internal.rule.Rule;
import org.cablesearch.reader.entity.internal.rule.RuleWatch;
import org.cablesearch.reader.entity.internal.text.Passage;

/**
 * For each row of the tables of rules: how often it is tried at a word in the cables of some folders, how often it matches (finds or
 * rejects a name), and how many names of cables are found only with it or, because it rejects them, only without it. A row that
 * changes no name can be taken out. For the listed organisations, it counts the spellings that are found at all.
 */
final class RuleEvidence {

    private final List<Cable> cables;

    private RuleEvidence(List<Cable> cables) {
        this.cables = cables;
    }

    public static void main(String[] args) throws IOException {
        CableReader reader = CableReader.of(ReadOptions.DEFAULT.entities(cable -> Entities.NONE));
        List<Cable> cables = new ArrayList<>();
        for (String folder : args) {
            try (Stream<ReadResult> results = reader.read(Path.of(folder))) {
                results.filter(ReadResult.Accepted.class::isInstance)
                        .map(result -> ((ReadResult.Accepted) result).cable())
                        .forEach(cables::add);
            }
        }
        RuleEvidence evidence = new RuleEvidence(cables);
        evidence.printSpellings();
        evidence.print();
    }

    /** A spelling that is never found may still be right: it is a fact, not a rule. */
    private void printSpellings() {
        EntityExtractor rules = new RuleBasedExtractor();
        Set<String> found = cables.stream()
                .flatMap(cable -> rules.extract(cable).orgs().stream())
                .flatMap(org -> Stream.concat(Stream.of(org.name()), org.variants().stream()))
                .map(Folding::letters)
                .collect(Collectors.toSet());
        List<String> listed = OrganizationTable.listed().stream()
                .flatMap(row -> row.spellings().stream())
                .toList();
        long seen = listed.stream()
                .filter(spelling -> found.contains(Folding.letters(spelling)))
                .count();
        System.out.printf(Locale.ROOT, "%d of %d listed spellings of organisations are found%n", seen, listed.size());
    }

    /** Counts the tries and matches of all rows. */
    private static final class Counter implements RuleWatch {

        private final Map<Rule, int[]> counts = new LinkedHashMap<>();

        @Override
        public boolean tries(Rule row) {
            counts.computeIfAbsent(row, unused -> new int[2])[0]++;
            return true;
        }

        @Override
        public void found(Rule row, Passage passage, int from, int to) {
            counts.computeIfAbsent(row, unused -> new int[2])[1]++;
        }

        @Override
        public void matched(Rule row) {
            counts.computeIfAbsent(row, unused -> new int[2])[1]++;
        }
    }

    private void print() {
        Counter counter = new Counter();
        Set<String> all = names(new RuleBasedExtractor(counter));
        System.out.printf(
                Locale.ROOT,
                "%d cables, %d names%n%8s %8s %8s  row%n",
                cables.size(),
                all.size(),
                "tried",
                "matches",
                "changes");
        Stream.of(
                        OrgRules.OPENERS.rules(),
                        OrgRules.HEADS.rules(),
                        OrgRules.KNOWN.rules(),
                        OrgRules.NOUNS.rules(),
                        OrgRules.CONTEXTS.rules(),
                        OrgRules.ACRONYMS.rules(),
                        OrgRules.OFFICES.rules(),
                        OrgRules.DEPARTMENTS.rules(),
                        PersonRules.FULL_NAMES.rules(),
                        PersonRules.SINGLE_WORDS.rules())
                .flatMap(List::stream)
                .forEach(rule -> {
                    int[] counts = counter.counts.getOrDefault(rule, new int[2]);
                    System.out.printf(
                            Locale.ROOT,
                            "%8d %8d %8d  %s%n",
                            counts[0],
                            counts[1],
                            counts[1] == 0 ? 0 : changes(rule, all),
                            rule.name());
                });
    }

    /** The number of names that are found or not found only because of a row. */
    private long changes(Rule rule, Set<String> all) {
        Set<String> without = names(new RuleBasedExtractor(other -> !other.equals(rule)));
        return Stream.concat(
                        all.stream().filter(name -> !without.contains(name)),
                        without.stream().filter(name -> !all.contains(name)))
                .count();
    }

    /** All names with their cables and kinds. */
    private Set<String> names(EntityExtractor extractor) {
        Set<String> names = new HashSet<>();
        for (Cable cable : cables) {
            Entities found = extractor.extract(cable);
            for (OrgMention org : found.orgs()) {
                names.add(cable.id() + " O " + org.name());
            }
            for (PersonMention person : found.people()) {
                names.add(cable.id() + " P " + person.name());
            }
        }
        return names;
    }
}
