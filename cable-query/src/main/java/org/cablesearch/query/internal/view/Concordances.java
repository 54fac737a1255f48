// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.view;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.Span;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Ranges;
import org.cablesearch.query.view.ConcordanceLine;
import org.cablesearch.query.view.ConcordanceLine.Order;

/** Lists matches in the text around them, from a stream of paragraphs. */
public final class Concordances {

    /** A line with the keys by which it is sorted; of two that are equal, the one that was read first comes first. */
    private record Sorted(ConcordanceLine line, String key, long number) {

        private static final Comparator<Sorted> ORDER =
                Comparator.comparing(Sorted::key).thenComparingLong(Sorted::number);
    }

    /** What is between words. Before the first, it would come before all letters. */
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Concordances() {}

    /** The paragraphs that a request finds, as whole texts with their matches. */
    static Stream<Hit> paragraphs(CableSearcher searcher, SearchRequest request) throws IOException {
        return searcher.stream(
                Counting.plain(request).unit(Unit.PARAGRAPH).snippets(1).wholeParagraphs(true));
    }

    /**
     * The matches of a request, as many as its limit.
     *
     * @param width the maximum number of characters on each side
     */
    public static Stream<ConcordanceLine> of(CableSearcher searcher, SearchRequest request, Order order, int width)
            throws IOException {
        Ranges.WIDTH.require("width", width);
        Stream<Hit> hits = paragraphs(searcher, request.sort(order == Order.ID ? Sort.ID : Sort.OLDEST));
        Stream<ConcordanceLine> lines = hits.flatMap(hit -> lines(hit, width));
        if (order == Order.DATE || order == Order.ID) {
            return lines.limit(request.limit());
        }
        try (lines) {
            return first(lines, order, request.limit());
        }
    }

    private static Stream<ConcordanceLine> first(Stream<ConcordanceLine> lines, Order order, int limit) {
        PriorityQueue<Sorted> first = new PriorityQueue<>(Sorted.ORDER.reversed());
        long number = 0;
        for (Iterator<ConcordanceLine> each = lines.iterator(); each.hasNext(); ) {
            ConcordanceLine line = each.next();
            first.add(new Sorted(line, key(line, order), number++));
            if (first.size() > limit) {
                first.poll();
            }
        }
        return first.stream().sorted(Sorted.ORDER).map(Sorted::line).toList().stream();
    }

    private static String key(ConcordanceLine line, Order order) {
        return switch (order) {
            case LEFT -> String.join(" ", words(line.left()).reversed());
            case RIGHT -> String.join(" ", words(line.right()));
            case ORIGIN -> line.origin();
            case DATE, ID -> line.date().map(CableDate::toString).orElse("");
        };
    }

    private static List<String> words(String text) {
        return NO_WORD.splitAsStream(Folding.fold(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<ConcordanceLine> lines(Hit hit, int width) {
        return hit.snippets().stream()
                .limit(1)
                .flatMap(snippet -> snippet.spans().stream().map(span -> line(hit, snippet, span, width)));
    }

    private static ConcordanceLine line(Hit hit, Snippet snippet, Span span, int width) {
        String text = snippet.text();
        // White space is squeezed, so more text than is shown may be needed; a few lines are enough.
        int reach = 2 * width + 80;
        String before = squeezed(text.substring(Math.max(0, span.start() - reach), span.start()));
        String after = squeezed(text.substring(span.end(), Math.min(text.length(), span.end() + reach)));
        return new ConcordanceLine(
                hit.key(),
                hit.origin(),
                hit.date(),
                snippet.paragraph(),
                snippet.paragraphIndex(),
                snippet.marking(),
                before.substring(whole(before, Math.max(0, before.length() - width))),
                squeezed(text.substring(span.start(), span.end())),
                after.substring(0, whole(after, Math.min(after.length(), width))));
    }

    /** This place in a text, or the next one if it is within a surrogate pair. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at + 1
                : at;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
