// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.map;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.index.IndexStats;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.SuggestField;
import org.cablesearch.query.Suggestions;
import org.cablesearch.query.internal.result.ArchiveTables;
import org.cablesearch.query.internal.result.BrowseTables;
import org.cablesearch.query.view.GapRequest;

/** The tools about the whole archive. */
final class ArchiveTools {

    private static final int MAX_POSTS = 40;

    private static final Argument<SuggestField> FIELD = Argument.choice(
            "field", Arrays.asList(SuggestField.values()), "What is looked for; without it, values of every field.");

    private static final Argument<String> PREFIX = Argument.text(
                    "prefix", "How a word of the value begins, in any case: qad, human rig.")
            .required();

    private static final Argument<Integer> LIMIT = Argument.whole(
                    "limit", 1, 100, "At most this many values of a field, cited cables, or runs of serials.")
            .usually(10);

    private static final Argument<List<String>> POSTS =
            Argument.text("post", "").list("post", "Only these posts, as people write them: Phnom Penh.");

    private static final Argument<List<Integer>> YEARS =
            Argument.whole("year", 0, 9999, "").list("year", "Only these years.");

    private static final Table<IndexStats> POSTS_HELD = Table.of(
            row("posts", NUMBER, stats -> stats.origins().size(), "how many posts"),
            row("origins", map(NUMBER), ArchiveTools::largest, "how many cables of each of the posts with most"));

    private static final Table<IndexStats> STATS = ArchiveTables.STATS
            .select(List.of("cables", "paragraphs", "levels", "years"))
            .with(POSTS_HELD);

    static final List<Tool> ALL = List.of(
            new Tool(
                    "suggest",
                    "Lists names, TAGS, posts or ids with a word that begins with a prefix, and how many cables have each:"
                            + " the values that select, exclude and the fields of a query take.",
                    List.of(FIELD, PREFIX, LIMIT),
                    BrowseTables.SUGGESTIONS_BY_FIELD,
                    ArchiveTools::suggest),
            new Tool(
                    "stats",
                    "Tells what the archive holds: cables, paragraphs, levels, years, and the posts with most cables.",
                    List.of(),
                    STATS,
                    call -> Answer.of(STATS, call.searcher().stats())),
            new Tool(
                            "gaps",
                            "Lists cables that others cite and the archive does not hold, those cited by most first, and gaps"
                                    + " between the serials of each post and year. A missing number does not mean that a cable was"
                                    + " removed.",
                            List.of(POSTS, YEARS, LIMIT),
                            ArchiveTables.GAPS,
                            ArchiveTools::gaps)
                    .brief("name a post or a year"));

    private ArchiveTools() {}

    private static Map<String, Long> largest(IndexStats stats) {
        Map<String, Long> largest = new LinkedHashMap<>();
        stats.origins().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(MAX_POSTS)
                .forEach(post -> largest.put(post.getKey(), post.getValue()));
        return largest;
    }

    private static Answer suggest(Call call) throws IOException {
        Map<SuggestField, Suggestions> found = new LinkedHashMap<>();
        List<SuggestField> fields =
                call.find(FIELD).map(List::of).orElseGet(() -> Arrays.asList(SuggestField.values()));
        for (SuggestField field : fields) {
            found.put(field, call.searcher().suggest(field, call.get(PREFIX), call.get(LIMIT)));
        }
        return Answer.of(BrowseTables.SUGGESTIONS_BY_FIELD, found);
    }

    private static Answer gaps(Call call) throws IOException {
        GapRequest request =
                GapRequest.ALL.posts(call.get(POSTS)).years(call.get(YEARS)).limit(call.get(LIMIT));
        return Answer.of(ArchiveTables.GAPS, call.searcher().gaps(request));
    }
}
