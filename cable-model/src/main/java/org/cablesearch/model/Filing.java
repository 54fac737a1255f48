// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who wrote a telegram, which office acted on it, and how the archive filed it. Only the telegrams of 1973 to 1979 have
 * these fields; in the cables of other layouts they are empty.
 *
 * <pre>
 * ORIGIN IO-10                                office
 * DRAFTED BY IO/UNP:WFELD:KM                  drafter
 * APPROVED BY IO:RBLAKE                       approvedBy
 * NEA/ARN - MLKING                            clearance
 * Concepts: MUSIC, CULTURAL PRESENTATIONS     concepts
 * Film Number: D760210-0639                   film
 * </pre>
 *
 * <p>Names and initials are kept as written: {@code WFELD} is not a person of {@link Cable#entities()}.
 *
 * @param office the office at the Department that acted on the telegram or sent it: {@code ACTION EUR}
 * @param drafter who drafted it
 * @param approvedBy who approved it
 * @param clearances the offices and people that cleared it, in order
 * @param concepts what the archive says it is about, in order
 * @param handling the handling restrictions that it has or had, each once: {@code EXDIS}
 * @param film the number of its microfilm
 * @param attributes all other attributes that the archive keeps of it, by key, sorted by key; keys are in ASCII
 * @since 0.2
 */
public record Filing(
        Optional<String> office,
        Optional<String> drafter,
        Optional<String> approvedBy,
        List<String> clearances,
        List<String> concepts,
        List<String> handling,
        Optional<String> film,
        Map<String, String> attributes) {

    /** The filing of a cable that states none. */
    public static final Filing NONE = new Filing(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of());

    /**
     * @throws NullPointerException if a component, an element, a key or a value is {@code null}
     * @throws IllegalArgumentException if a key of the attributes has a character that is not printable ASCII
     */
    public Filing {
        requireNonNull(office, "office");
        requireNonNull(drafter, "drafter");
        requireNonNull(approvedBy, "approvedBy");
        clearances = List.copyOf(clearances);
        concepts = List.copyOf(concepts);
        handling = List.copyOf(handling);
        requireNonNull(film, "film");
        attributes = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(attributes)));
        attributes.keySet().forEach(Filing::requireAscii);
    }

    private static void requireAscii(String key) {
        if (!key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("the key of an attribute is not in ASCII: " + key);
        }
    }

    /** This filing with another office. */
    public Filing office(String office) {
        return new Filing(Optional.of(office), drafter, approvedBy, clearances, concepts, handling, film, attributes);
    }

    /** This filing with another drafter. */
    public Filing drafter(String drafter) {
        return new Filing(office, Optional.of(drafter), approvedBy, clearances, concepts, handling, film, attributes);
    }

    /** This filing with another approver. */
    public Filing approvedBy(String approvedBy) {
        return new Filing(office, drafter, Optional.of(approvedBy), clearances, concepts, handling, film, attributes);
    }

    /** This filing with other clearances. */
    public Filing clearances(List<String> clearances) {
        return new Filing(office, drafter, approvedBy, clearances, concepts, handling, film, attributes);
    }

    /** This filing with other concepts. */
    public Filing concepts(List<String> concepts) {
        return new Filing(office, drafter, approvedBy, clearances, concepts, handling, film, attributes);
    }

    /** This filing with other handling restrictions. */
    public Filing handling(List<String> handling) {
        return new Filing(office, drafter, approvedBy, clearances, concepts, handling, film, attributes);
    }

    /** This filing with another number of its microfilm. */
    public Filing film(String film) {
        return new Filing(office, drafter, approvedBy, clearances, concepts, handling, Optional.of(film), attributes);
    }

    /** This filing with other attributes. */
    public Filing attributes(Map<String, String> attributes) {
        return new Filing(office, drafter, approvedBy, clearances, concepts, handling, film, attributes);
    }
}
