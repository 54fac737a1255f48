// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.model.internal.text.MemoCache;

/**
 * The classification of a whole cable, as its published record states it.
 *
 * <pre>
 * UNCLASSIFIED//FOR OFFICIAL USE ONLY    UNCLASSIFIED    [FOR OFFICIAL USE ONLY]
 * SECRET//NOFORN                         SECRET          [NOFORN]
 * LIMITED OFFICIAL USE                   UNCLASSIFIED    [LIMITED OFFICIAL USE]
 * </pre>
 *
 * @param level the level; empty if the text names none
 * @param caveats the parts after the level, in order
 * @param text the classification as written; empty if the record has none
 */
public record Classification(Optional<ClassificationLevel> level, List<String> caveats, String text) {

    /** A caveat that was a level of its own until 1980. */
    private static final String LIMITED = "LIMITED OFFICIAL USE";

    private static final MemoCache<Classification> WRITTEN = new MemoCache<>(Classification::read);
    private static final Pattern DIVIDER = Pattern.compile("/+");

    /** The classification of a record that states none. */
    public static final Classification NONE = new Classification(Optional.empty(), List.of(), "");

    /** @throws NullPointerException if a component is {@code null} */
    public Classification {
        requireNonNull(level, "level");
        caveats = List.copyOf(caveats);
        requireNonNull(text, "text");
    }

    /** Parses a classification as published records write it: parts separated by slashes, the level first. */
    public static Classification parse(String text) {
        return WRITTEN.of(text);
    }

    private static Classification read(String text) {
        String stripped = text.strip();
        List<String> caveats = new ArrayList<>();
        Optional<ClassificationLevel> level = Optional.empty();
        for (String part : DIVIDER.split(LetterCase.upper(stripped))) {
            String word = part.strip();
            Optional<ClassificationLevel> here =
                    level.isEmpty() && caveats.isEmpty() ? ClassificationLevel.parse(word) : Optional.empty();
            if (word.equals(LIMITED) && level.isEmpty() && caveats.isEmpty()) {
                level = Optional.of(ClassificationLevel.UNCLASSIFIED);
                caveats.add(word);
            } else if (here.isPresent()) {
                level = here;
            } else if (!word.isEmpty()) {
                caveats.add(word);
            }
        }
        return new Classification(level, caveats, stripped);
    }

    /**
     * The level on the scale of portion markings, where an unclassified cable for official use only is SBU; empty if
     * there is no level.
     *
     * @since 0.2
     */
    public Optional<Sensitivity> sensitivity() {
        if (level.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (level.get()) {
                    case UNCLASSIFIED -> isSensitive() ? Sensitivity.SBU : Sensitivity.U;
                    case CONFIDENTIAL -> Sensitivity.C;
                    case SECRET -> Sensitivity.S;
                    case TOP_SECRET -> Sensitivity.TS;
                });
    }

    private boolean isSensitive() {
        return caveats.stream()
                .anyMatch(caveat -> caveat.equals("SENSITIVE")
                        || Sensitivity.parse(caveat)
                                .filter(Sensitivity.SBU::equals)
                                .isPresent());
    }
}
