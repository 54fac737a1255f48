// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The marking before a portion of text: a level and controls.
 *
 * <pre>
 * (SBU)           SBU
 * (C/NF)          C      NF
 * (S//REL UK)     S      REL UK
 * (U//FOUO)       SBU               FOUO is a level of its own
 * ( c )           C
 * </pre>
 *
 * @param level the level
 * @param controls further restrictions, in upper case, in order: {@code NF} (also written NOFORN),
 *     {@code REL UK}
 * @param text the marking as written, with its parentheses
 */
public record PortionMarking(Sensitivity level, List<String> controls, String text) {

    /** The longest marking without a list of countries in 1,295 real cables has 24 characters. */
    private static final int MAX_LENGTH = 40;

    private static final int MAX_RELEASE_LENGTH = 240;
    private static final int MAX_LEVEL_LENGTH = 4;
    private static final MemoCache<Optional<PortionMarking>> MARKINGS = new MemoCache<>(PortionMarking::read);
    private static final Pattern DIVIDER = Pattern.compile("/+|[ -]+(?=NF|NOFORN)|,");

    /** @throws NullPointerException if a component is {@code null} */
    public PortionMarking {
        requireNonNull(level, "level");
        controls = List.copyOf(controls);
        requireNonNull(text, "text");
    }

    /**
     * Parses a marking with or without its parentheses; empty if its first part is not a level.
     *
     * <p>Slashes separate the parts; a space or hyphen may also precede NF or NOFORN ({@code C NF}, {@code C-NF}).
     */
    public static Optional<PortionMarking> parse(String text) {
        return MARKINGS.of(text);
    }

    private static Optional<PortionMarking> read(String text) {
        String inner = text.strip();
        if (inner.startsWith("(")) {
            inner = inner.substring(1);
        }
        if (inner.endsWith(")")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        inner = LetterCase.upper(inner.strip()).replace("N/SF", "S/NF");
        if (inner.equals("SNF") || inner.equals("CNF")) {
            inner = inner.charAt(0) + "/NF";
        }
        if (inner.isEmpty() || inner.length() > (isRelease(inner) ? MAX_RELEASE_LENGTH : MAX_LENGTH)) {
            return Optional.empty();
        }
        List<String> parts = DIVIDER.splitAsStream(inner)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sensitivity> first = Sensitivity.parse(parts.get(0));
        if (first.isEmpty() || parts.get(0).length() > MAX_LEVEL_LENGTH) {
            return Optional.empty();
        }
        Sensitivity level = first.get();
        List<String> controls = parts.subList(1, parts.size()).stream()
                .map(part -> part.equals("NOFORN") ? "NF" : part)
                .toList();
        if (level == Sensitivity.U && controls.contains("FOUO")) {
            level = Sensitivity.SBU;
            controls = controls.stream().filter(part -> !part.equals("FOUO")).toList();
        }
        return Optional.of(new PortionMarking(level, controls, text.strip()));
    }

    /** Whether this is a marking such as {@code S//REL USA, AUS, CAN, …}, whose list of countries may be long. */
    private static boolean isRelease(String marking) {
        int slash = marking.indexOf('/');
        return slash > 0 && slash <= MAX_LEVEL_LENGTH && marking.contains("/REL ");
    }
}
