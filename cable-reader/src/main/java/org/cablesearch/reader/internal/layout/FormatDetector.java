// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import java.util.List;
import org.cablesearch.model.Classification;
import org.cablesearch.model.internal.text.Digits;
import org.cablesearch.model.internal.text.LetterCase;
import org.cablesearch.reader.Format;
import org.cablesearch.reader.internal.input.Decoded;
import org.cablesearch.reader.internal.telegram.Telegram;

/** Detects the layout from the beginning of a file. */
public final class FormatDetector {
    /** The first tags of a page are within this many characters. */
    private static final int TAG_CHARACTERS = 4096;

    private static final List<String> HTML_TAGS = List.of("<!doctype html", "<html", "<pre");

    /** Ids and classifications are shorter than this. */
    private static final int MAX_FIELD_LENGTH = 100;

    /** The minimum number of commas between the names of the dump's columns, some of which may be missing. */
    private static final int MIN_COMMAS = 4;

    private FormatDetector() {}

    /** The layout; {@link Format#AUTO} if it is unknown. */
    public static Format detect(byte[] prefix) {
        String text = Decoded.of(prefix).text();
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            return Format.JSONL;
        }
        if (isHtml(start)) {
            return Format.HTML;
        }
        if (Telegram.begins(text)) {
            return Format.CFPF;
        }
        // A blank first line is a missing id, so the text layout is tried before spaces are stripped.
        if (isText(text.split("\n", 6))) {
            return Format.TEXT;
        }
        return isCsv(start) ? Format.CSV : Format.AUTO;
    }

    private static boolean isHtml(String start) {
        if (!start.startsWith("<")) {
            return false;
        }
        String tags = LetterCase.lower(start.substring(0, Math.min(start.length(), TAG_CHARACTERS)));
        return HTML_TAGS.stream().anyMatch(tags::contains);
    }

    /** One of id, date and classification in its place is enough: the others may be missing or broken. */
    private static boolean isText(String[] lines) {
        return isId(lines[0].strip())
                || (lines.length > 2 && RecordDate.parse(lines[2]).isPresent())
                || (lines.length > 3 && isClassification(lines[3]));
    }

    /** {@code 06PHNOMPENH1385}, or something similar: a year, letters, no spaces. */
    private static boolean isId(String line) {
        return line.length() > 3
                && line.length() < MAX_FIELD_LENGTH
                && Digits.is(line.charAt(0))
                && Digits.is(line.charAt(1))
                && line.chars().anyMatch(Character::isLetter)
                && line.chars().noneMatch(c -> Character.isWhitespace(c) || c == ',');
    }

    private static boolean isClassification(String line) {
        return line.length() < MAX_FIELD_LENGTH
                && Classification.parse(line).level().isPresent();
    }

    /** Quoted values separated by commas, or a first line of names, or values that are not quoted. */
    private static boolean isCsv(String start) {
        String line = start.lines().findFirst().orElse("");
        if (line.startsWith("\"")) {
            return line.contains("\",");
        }
        return line.chars().filter(c -> c == ',').count() >= MIN_COMMAS
                && (!line.contains(" ")
                        || RecordDate.parse(line.split(",", 3)[1]).isPresent());
    }
}
