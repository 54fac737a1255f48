package org.cablesearch.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A dimension by which hits can be counted and narrowed.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="dimension"}
 *
 * <p>{@code toString} is its name in requests and on the command line: {@code tags}.
 */
public enum Dimension {
    /** Codes of all TAGS: {@code PHUM}, {@code CB}. */
    TAGS(Of.CABLE_SEVERAL),
    /** Codes of the subject TAGS. */
    SUBJECTS(Of.CABLE_SEVERAL),
    /** Codes of the country TAGS. */
    COUNTRIES(Of.CABLE_SEVERAL),
    /** Codes of the program TAGS. */
    PROGRAMS(Of.CABLE_SEVERAL),
    /** People named in the cable, in one form across cables: {@code LUNDY, Hok} is {@code Hok Lundy}. */
    PEOPLE(Of.CABLE_SEVERAL),
    /** Organisations named in the cable, in one form across cables: {@code the U.N.} is {@code UN}. */
    ORGS(Of.CABLE_SEVERAL),
    /** The post: {@code Embassy Phnom Penh}. */
    ORIGIN(Of.CABLE_ONE),
    /** The level on the scale of the portion markings: {@code SBU}. */
    LEVEL(Of.CABLE_ONE),
    /** The parts after the level in the classification: {@code NOFORN}. */
    CAVEATS(Of.CABLE_SEVERAL),
    /** {@code SIPDIS}, {@code EXDIS} … */
    CAPTIONS(Of.CABLE_SEVERAL),
    /** The year of the date, in UTC: {@code 2006}. */
    YEAR(Of.CABLE_ONE),
    /** The month of the date, in UTC: {@code 2006-08}. */
    MONTH(Of.CABLE_ONE),
    /** The action precedence: {@code NIACT IMMEDIATE}. */
    PRECEDENCE(Of.CABLE_ONE),
    /** Names of the action addressees. */
    TO(Of.CABLE_SEVERAL),
    /** Names of the information addressees. */
    INFO(Of.CABLE_SEVERAL),
    /** The surnames at the end of the cable. */
    SIGNER(Of.CABLE_SEVERAL),
    /** The roles of the paragraphs: {@code SUMMARY}. */
    ROLE(Of.PARAGRAPHS),
    /** The levels of the paragraphs' markings: {@code SBU}. */
    MARKING(Of.PARAGRAPHS);

    private enum Of {
        CABLE_ONE,
        CABLE_SEVERAL,
        PARAGRAPHS
    }

    private final Of of;

    Dimension(Of of) {
        this.of = of;
    }

    /** The dimension with this name; empty if there is none. */
    public static Optional<Dimension> parse(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.toString().equals(name))
                .findFirst();
    }

    /** Whether the values belong to paragraphs; a search with paragraphs as its unit counts them by paragraph. */
    public boolean isOfParagraphs() {
        return of == Of.PARAGRAPHS;
    }

    /** Whether a cable has at most one value. */
    public boolean isSingle() {
        return of == Of.CABLE_ONE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
