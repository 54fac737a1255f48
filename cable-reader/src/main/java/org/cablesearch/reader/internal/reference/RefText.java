// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.reference;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.text.Blanks;
import org.cablesearch.model.internal.text.Runs;
import org.cablesearch.reader.internal.line.Line;
import org.cablesearch.reader.internal.line.PageMark;

/** The text of a REF field, and the parts of it that become references. */
final class RefText {

    private static final int MIN_LETTERS = 4;

    /** {@code REYKJAVIK A- 014}: an airgram, with the space that the converter of 1973 put after marks. */
    private static final Pattern AIRGRAM = Pattern.compile("\\bA ?- (?=\\d)");

    /** Words that follow a cable's number, or take its place, and name nothing. */
    private static final Set<String> REMARKS =
            Set.of("NOTAL", "AND", "PREVIOUS", "SERIES", "ALL", "BOTH", "ET", "SEQ", "NONE");

    private static final String SEPARATORS = ",;:&/+ ";
    private static final String AND = " AND";

    private RefText() {}

    /** The lines, each with a line end, without page marks, pilcrows and markup; at most {@code limit} letters. */
    static String of(List<Line> lines, int limit) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            if (text.length() >= limit) {
                break;
            }
            text.append(clean(line.text(), limit)).append('\n');
        }
        text.setLength(Math.min(text.length(), limit));
        return text.toString();
    }

    static boolean isLonger(List<Line> lines, int limit) {
        long length = 0;
        for (Line line : lines) {
            length += line.text().length() + 1;
        }
        return length > limit;
    }

    private static String clean(String line, int limit) {
        String text = PageMark.strip(line.length() > limit ? line.substring(0, limit) : line);
        return AIRGRAM.matcher(text)
                .replaceAll("A-")
                .replace("\u00B6", "")
                .replace("<br>", " ")
                .replace("<br/>", " ");
    }

    /** The tokens {@code from} to {@code to} as written, on one line, without separators around them. */
    static String slice(String field, List<RefToken> tokens, int from, int to) {
        if (from >= to) {
            return "";
        }
        String text = Blanks.squeeze(
                field.substring(tokens.get(from).start(), tokens.get(to - 1).end()));
        int start = Runs.skip(text, 0, SEPARATORS);
        int end = Runs.skipBack(text, text.length(), SEPARATORS);
        while (end - start > AND.length() && text.regionMatches(true, end - AND.length(), AND, 0, AND.length())) {
            end = Runs.skipBack(text, end - AND.length(), SEPARATORS);
        }
        return text.substring(start, Math.max(start, end));
    }

    /** Whether tokens that name no cable hold more than a remark, such as {@code NOTAL}, about the cable before them. */
    static boolean isMoreThanARemark(List<RefToken> tokens) {
        int letters = 0;
        for (RefToken token : tokens) {
            boolean remark = !token.isWord() || REMARKS.contains(token.text());
            letters += remark && !token.isNumber() ? 0 : token.text().length();
        }
        return letters >= MIN_LETTERS;
    }
}
