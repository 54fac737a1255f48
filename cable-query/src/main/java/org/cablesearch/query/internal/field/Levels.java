// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.Sensitivity;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.InvalidValueException;

/** Reads levels as people write them in a query. */
public final class Levels {

    /** The part of a marking before its first control. */
    private static final Pattern HEAD =
            Pattern.compile("[^/,]+?(?=\\s*+(?:[/,]|$)|[ -]++(?:NF|NOFORN))", Pattern.CASE_INSENSITIVE);

    /** The length of the longest marking. */
    private static final int MAX_LENGTH = 255;

    private static final int MAX_EDITS = 3;

    private Levels() {}

    /**
     * Reads a level by name or label: {@code C}, {@code confidential}.
     *
     * @throws IllegalArgumentException with a message for the user if there is no such level
     */
    public static Sensitivity of(String text) {
        return Sensitivity.parse(text)
                .orElseThrow(() -> wrong(text, nearest(text).stream().findFirst()));
    }

    private static InvalidValueException wrong(String text, Optional<String> nearest) {
        String all = "U, SBU, C, S and TS";
        String levels =
                nearest.map(level -> "of " + all + ", the nearest is " + level).orElse("the levels are " + all);
        return new InvalidValueException("\"" + text + "\" is not a level; " + levels, nearest);
    }

    /** The levels in a range of levels. */
    public static List<Sensitivity> in(CableQuery.Range range) {
        Optional<Sensitivity> from = range.from().map(Levels::of);
        Optional<Sensitivity> to = range.to().map(Levels::of);
        return Arrays.stream(Sensitivity.values())
                .filter(level -> from.map(end -> level.compareTo(end) > (range.fromIncluded() ? -1 : 0))
                        .orElse(true))
                .filter(level -> to.map(end -> level.compareTo(end) < (range.toIncluded() ? 1 : 0))
                        .orElse(true))
                .toList();
    }

    /** The levels with a name or label that differs from a text by at most three letters, the nearest first. */
    public static List<String> nearest(String text) {
        String written = text.strip().toUpperCase(Locale.ROOT).replaceAll("[*?]", "");
        return Arrays.stream(Sensitivity.values())
                .filter(level -> distance(level, written) <= Math.min(MAX_EDITS, written.length() / 2))
                .sorted(Comparator.comparingInt(level -> distance(level, written)))
                .map(Enum::name)
                .toList();
    }

    private static int distance(Sensitivity level, String written) {
        return Math.min(
                EditDistance.of(level.name(), written, MAX_EDITS),
                EditDistance.of(level.label().toUpperCase(Locale.ROOT), written, MAX_EDITS));
    }

    /**
     * The indexed parts of a marking as people write it: {@code confidential} is C, {@code secret/noforn} is S and NF,
     * {@code noforn} is NF. Other words are left unchanged.
     */
    public static List<String> andControls(String marking) {
        if (marking.length() > MAX_LENGTH) {
            return List.of(marking);
        }
        String bare = marking.strip().replaceAll("^\\(|\\)$", "");
        Matcher head = HEAD.matcher(bare);
        Optional<Sensitivity> level = head.lookingAt() ? Sensitivity.parse(head.group()) : Optional.empty();
        // A marking in a cable begins with the short name of a level.
        String written =
                level.map(known -> known.name() + bare.substring(head.end())).orElse(Sensitivity.U + "/" + bare);
        Optional<PortionMarking> read = PortionMarking.parse(written);
        List<String> parts = new ArrayList<>();
        level.flatMap(known -> read).ifPresent(known -> parts.add(known.level().name()));
        read.ifPresent(known -> parts.addAll(known.controls()));
        return parts.isEmpty() ? List.of(marking) : parts;
    }
}
