// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model.internal.text;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph as people name it: by its number ({@code ¶16}), by its place if it has no number ({@code ¶.18}), or by both
 * ({@code ¶16.18}), since an annex may number its paragraphs anew.
 *
 * @param number the number as written in the cable
 * @param place the place among the paragraphs of the cable, from 1
 */
public record ParagraphName(OptionalInt number, OptionalInt place) {

    /** The forms of a name, for messages. */
    public static final String FORMS =
            "the number of a paragraph (16), its number and place (16.18), or its place (.18)";

    private static final String NAME = "(\\d{1,9})?(?:\\.(\\d{1,9}))?";

    private static final Pattern WHOLE = Pattern.compile("¶?\\s{0,3}" + NAME);

    private static final Pattern AT_END = Pattern.compile("(?iu)(?:¶|\\bparas?\\.?)\\s{0,3}(?=[.\\d])" + NAME + "$");

    /**
     * The name of a paragraph after that of its cable.
     *
     * @param cable the text before it, without the space at its end
     */
    public record AtEnd(String cable, ParagraphName paragraph) {}

    /** The full name of a paragraph. */
    public static ParagraphName of(Paragraph paragraph) {
        return new ParagraphName(paragraph.number(), OptionalInt.of(paragraph.index() + 1));
    }

    /** Reads {@code 16}, {@code 16.18} or {@code .18}, also after {@code ¶}; empty if the text is none of these. */
    public static Optional<ParagraphName> parse(String text) {
        Matcher name = WHOLE.matcher(text.strip());
        return name.matches() ? of(name) : Optional.empty();
    }

    /** Finds a paragraph at the end of a text: {@code 06PHNOMPENH2611 ¶7}, {@code 06PHNOMPENH2611 para. 7}. */
    public static Optional<AtEnd> atEnd(String text) {
        Matcher name = AT_END.matcher(text);
        return name.find()
                ? of(name).map(paragraph ->
                        new AtEnd(text.substring(0, name.start()).strip(), paragraph))
                : Optional.empty();
    }

    private static Optional<ParagraphName> of(Matcher name) {
        ParagraphName paragraph = new ParagraphName(whole(name.group(1)), whole(name.group(2)));
        return paragraph.number.isEmpty() && paragraph.place.isEmpty() ? Optional.empty() : Optional.of(paragraph);
    }

    private static OptionalInt whole(@Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** The first paragraph of a cable that has this name. */
    public Optional<Paragraph> first(Cable cable) {
        return in(cable).stream().findFirst();
    }

    /** The paragraphs of a cable that have this name, in order. */
    List<Paragraph> in(Cable cable) {
        return cable.paragraphs().stream()
                .filter(paragraph -> number.isEmpty() || paragraph.number().equals(number))
                .filter(paragraph -> place.isEmpty() || paragraph.index() + 1 == place.getAsInt())
                .toList();
    }

    /** A sentence that tells apart the paragraphs of a cable that have this name; empty if at most one has it. */
    public Optional<String> ambiguity(Cable cable) {
        List<Paragraph> named = in(cable);
        if (named.size() < 2) {
            return Optional.empty();
        }
        String others = named.stream()
                .skip(1)
                .map(paragraph -> of(paragraph).toString())
                .collect(Collectors.joining(", "));
        return Optional.of("the cable " + cable.id() + " has " + named.size() + " paragraphs with the number "
                + number.orElseThrow() + "; this is the first, " + of(named.getFirst()) + "; also: " + others);
    }

    @Override
    public String toString() {
        return "¶" + text(number) + (place.isPresent() ? "." + text(place) : "");
    }

    private static String text(OptionalInt part) {
        return part.isPresent() ? Integer.toString(part.getAsInt()) : "";
    }
}
