// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.draft;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Resolves what Markdown writes in place of characters: {@code \"}, {@code \[}, the name of a character. */
final class Escapes {

    private static final Pattern ESCAPE = Pattern.compile(
            "\\\\(?:(\\p{Punct})|\r?$)|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    /** The title of a link, which readers of the text do not see: {@code [text](https://example.org "title")}. */
    private static final Pattern LINK_TITLE =
            Pattern.compile("(\\]\\(\\S{1,500}?)\\s{1,9}+(?:\"[^\"]{0,200}\"|'[^']{0,200}')\\)");

    /** Inline HTML that is not text. */
    private static final Pattern TAG =
            Pattern.compile("(?i)<(?:br|/?(?:b|i|u|em|strong|sup|sub|span|small|cite|mark))(?:\\s[^<>]{0,200})?/?>");

    private Escapes() {}

    /** A line without escapes and tags. A backslash at its end is a line break. */
    static String resolved(String written) {
        String line = written.indexOf('<') < 0
                ? written
                : TAG.matcher(written)
                        .replaceAll(tag -> tag.group().toLowerCase(Locale.ROOT).startsWith("<br") ? " " : "");
        String text = line.contains("](")
                ? LINK_TITLE.matcher(line).replaceAll(link -> Matcher.quoteReplacement(link.group(1) + ")"))
                : line;
        if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group().startsWith("&")
                                ? Parser.unescapeEntities(escape.group(), false)
                                : escape.group(1) == null ? "" : escape.group(1)));
    }
}
