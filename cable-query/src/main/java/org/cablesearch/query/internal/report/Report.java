// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cablesearch.model.Paragraph;
import org.cablesearch.query.Citation;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.option.Messages;
import org.cablesearch.query.internal.option.SearchOption;

/**
 * Cables and their paragraphs with notes, and the searches that led to them. {@link ReportFormat} writes it.
 *
 * @param parts the lists of which it consists, in order
 * @param searches the searches, in order
 * @param archive the archive that was asked; empty if its checksum is not known
 */
public record Report(List<Part> parts, List<Asked> searches, Optional<ArchiveState> archive) {

    public Report {
        parts = List.copyOf(parts);
        searches = List.copyOf(searches);
    }

    /** A list under its name. */
    public record Part(String title, List<Entry> entries) {

        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A cable, or a paragraph that is quoted.
     *
     * @param title the subject of the cable, or how a user names what the archive does not hold
     * @param citation how to cite it; empty if the archive does not hold it
     * @param quoted the paragraph; empty for the whole cable, whose text is not repeated
     * @param note what a user noted on it, of any number of lines; may be empty
     */
    public record Entry(String title, Optional<Citation> citation, Optional<Paragraph> quoted, String note) {

        /** A cable or, if there is one, the paragraph that is quoted. */
        public static Entry of(Citation cable, Optional<Paragraph> quoted, String note) {
            Citation cited = quoted.map(cable::paragraph).orElse(cable);
            String title = cable.subject().isEmpty() ? cable.id() : cable.subject();
            return new Entry(title, Optional.of(cited), quoted, note);
        }

        /** What the archive does not hold: a cable, or a paragraph of one. */
        public static Entry notHeld(String name, String note) {
            return new Entry(name, Optional.empty(), Optional.empty(), note);
        }
    }

    /**
     * A search.
     *
     * @param query the query as the user wrote it
     * @param filters its filters, as on the command line: {@code --from 2006-01-01}; and what synonyms added to it
     * @param unit what was counted
     * @param total how many were found
     * @param isExact whether there are no more than these
     * @param at when it was asked
     * @param note what a user noted on it; may be empty
     */
    public record Asked(
            String query, List<String> filters, Unit unit, long total, boolean isExact, Instant at, String note) {

        public Asked {
            filters = List.copyOf(filters);
        }

        /** A search and its answer. */
        public static Asked of(String query, SearchRequest request, SearchResults results, Instant at, String note) {
            Stream<String> filters = Arrays.stream(SearchOption.values())
                    .filter(option -> option.isFilter() && option.scope() == SearchOption.Scope.HITS)
                    .flatMap(option -> option.wordsIn(request).stream());
            Stream<String> synonyms = results.synonyms().stream().map(added -> "(" + Messages.of(added) + ")");
            boolean isExact = results.totalIsExact() && !results.timedOut();
            return new Asked(
                    query,
                    Stream.concat(filters, synonyms).toList(),
                    request.unit(),
                    results.total(),
                    isExact,
                    at,
                    note);
        }
    }

    /** Whether the archive holds all entries. */
    public boolean isComplete() {
        return parts.stream()
                .flatMap(part -> part.entries().stream())
                .allMatch(entry -> entry.citation().isPresent());
    }
}
