// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Citation;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.internal.report.ArchiveState;
import org.cablesearch.query.internal.report.Report;
import org.cablesearch.query.internal.report.ReportEntries;
import org.cablesearch.reader.internal.json.RecordHash;

/**
 * Reports lists that the page has saved: quotes their paragraphs, and repeats their searches.
 *
 * @param citations how to cite a cable
 * @param search repeats a search
 */
public record ListReport(CableSearcher searcher, Function<Cable, Citation> citations, Search search) {

    /** Repeats a search of a list. */
    @FunctionalInterface
    public interface Search {

        /**
         * Searches.
         *
         * @param query the query as typed
         * @param request the query with its filters, without hits
         * @param note of any number of lines; may be empty
         */
        Report.Asked repeat(String query, SearchRequest request, String note) throws IOException;
    }

    /** The report. */
    public Report of(List<SavedList> lists) throws IOException {
        List<Report.Part> parts = new ArrayList<>();
        List<Report.Asked> asked = new ArrayList<>();
        for (SavedList list : lists) {
            ReportEntries entries = new ReportEntries(searcher, citations);
            for (SavedList.Item item : list.items()) {
                if (item.cable().isPresent()) {
                    entries.add(item.cable().get(), item.paragraph(), item.note());
                }
                if (item.search().isPresent()) {
                    SavedList.Search one = item.search().get();
                    asked.add(search.repeat(one.query(), one.request(), item.note()));
                }
            }
            parts.add(new Report.Part(list.name(), entries.all()));
        }
        return new Report(parts, asked, Optional.of(ArchiveState.of(searcher, RecordHash::of)));
    }
}
