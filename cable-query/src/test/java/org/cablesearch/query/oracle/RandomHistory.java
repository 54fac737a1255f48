// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Entities;
import org.cablesearch.model.OrgMention;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PersonMention;
import org.cablesearch.model.Reference;
import org.cablesearch.model.Tag;
import org.cablesearch.model.TagKind;

/**
 * A random history of small cables that are added, replaced and deleted. Some versions have words, names, labels and
 * references that no other cable has; in the end few of these versions are left. The same seed has the same history.
 */
final class RandomHistory {

    private static final int CABLES = 30;
    private static final int STEPS = 90;

    private static final List<String> PEOPLE = List.of("Hosni Mubarak", "Mubarak", "Husni Mubarak", "Mark Tailor");
    private static final List<String> ORGS = List.of("Zebra Bank", "World Bankers", "Ministry of Zebras");
    private static final List<String> LABELS = List.of("Rights of Humans", "A Label", "Zebras");
    private static final List<String> WORDS = List.of(
            "zebra", "zebras", "polise", "policed", "armie", "reportage", "ceasefire", "cease-fire", "visiting");

    /** More words that begin with "s" than a phrase may have alternatives. */
    private static final String MANY =
            IntStream.range(0, 1_001).mapToObj(i -> "the s" + i).collect(Collectors.joining(" "));

    private final Random random;
    private final SmallCables plain;
    private final SortedMap<CableKey, Cable> held = new TreeMap<>();

    RandomHistory(long seed) {
        this.random = new Random(seed);
        this.plain = new SmallCables(seed, CABLES);
    }

    /** The cables that are left, by their keys. */
    List<Cable> held() {
        return List.copyOf(held.values());
    }

    /** Makes the changes. The index must be empty, or hold what earlier histories left. */
    void run(CableIndex index) throws IOException {
        for (int i = 0; i < CABLES; i++) {
            index.delete(SmallCables.id(i));
        }
        for (int step = 0; step < STEPS; step++) {
            Cable cable = plain.cable(random.nextInt(CABLES));
            change(index, random.nextInt(3) == 0 ? speaking(cable) : cable);
        }
        for (Cable cable : held()) {
            if (isSpeaking(cable) && random.nextInt(4) > 0) {
                index.delete(cable.key());
                held.remove(cable.key());
            }
        }
        index.commit();
    }

    private void change(CableIndex index, Cable cable) throws IOException {
        if (random.nextInt(5) == 0) {
            index.delete(cable.key());
            held.remove(cable.key());
        } else {
            index.add(cable, "");
            held.put(cable.key(), cable);
        }
        if (random.nextInt(12) == 0) {
            index.commit();
        }
    }

    private static boolean isSpeaking(Cable cable) {
        return cable.references().contains(Reference.to("98LOST1"));
    }

    /** The cable with much that only such cables have. */
    private Cable speaking(Cable cable) {
        List<Paragraph> paragraphs = new ArrayList<>(cable.paragraphs());
        int own = paragraphs.size();
        String person = any(PEOPLE);
        String org = any(ORGS);
        String text = String.join(" ", any(WORDS), any(WORDS), "visit of", person, "to the", org, any(WORDS));
        paragraphs.add(Paragraph.of(random.nextInt(4) == 0 ? text + " " + MANY : text));
        return cable.toBuilder()
                .subject(cable.subject() + " " + any(WORDS))
                .tags(List.of(new Tag("PHUM", TagKind.SUBJECT, Optional.of(any(LABELS)), "PHUM")))
                .references(List.of(Reference.to("98LOST1")))
                .filing(cable.filing()
                        .office("ACTION ZEB")
                        .concepts(List.of("ZEBRAS"))
                        .attributes(Map.of()))
                .paragraphs(paragraphs)
                .entities(new Entities(
                        List.of(PersonMention.of(person, List.of(own))),
                        List.of(new OrgMention(org, List.of(), List.of(own)))))
                .build();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
