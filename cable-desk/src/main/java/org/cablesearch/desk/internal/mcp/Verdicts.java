// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.model.Span;

/** Divides the report on a text into verdicts on its sentences. */
final class Verdicts {

    /**
     * A sentence that names a cable or quotes one.
     *
     * @param text the sentence, or all sentences of a quotation with several
     * @param passes whether all in it passes
     */
    record Verdict(String text, boolean passes, List<CitedId> ids, List<Quotation> quotations) {}

    private Verdicts() {}

    /** The verdicts on a text, those with a fault first, otherwise in the order of the text. */
    static List<Verdict> of(String text, DraftReport report) {
        List<Verdict> verdicts = new ArrayList<>();
        int id = 0;
        int quotation = 0;
        for (Span sentence : sentences(text, report.quotations())) {
            int firstId = id;
            int firstQuotation = quotation;
            while (id < report.ids().size() && report.ids().get(id).place().start() < sentence.end()) {
                id++;
            }
            while (quotation < report.quotations().size()
                    && report.quotations().get(quotation).place().start() < sentence.end()) {
                quotation++;
            }
            List<CitedId> ids = report.ids().subList(firstId, id);
            List<Quotation> quotations = report.quotations().subList(firstQuotation, quotation);
            if (!ids.isEmpty() || !quotations.isEmpty()) {
                boolean passes = ids.stream().allMatch(report::passes)
                        && quotations.stream().allMatch(Quotation::passes);
                verdicts.add(new Verdict(text.substring(sentence.start(), sentence.end()), passes, ids, quotations));
            }
        }
        verdicts.sort(Comparator.comparing(Verdict::passes));
        return verdicts;
    }

    /** The sentences of a text. A quotation, and a bracket after a full stop, belong to the sentence where they begin. */
    private static List<Span> sentences(String text, List<Quotation> quotations) {
        List<Span> sentences = new ArrayList<>();
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(text);
        int start = 0;
        int quotation = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            while (quotation < quotations.size()
                    && quotations.get(quotation).place().end() <= end) {
                quotation++;
            }
            boolean isInQuotation = quotation < quotations.size()
                    && quotations.get(quotation).place().start() < end;
            boolean isBeforeBracket = end < text.length() && "([".indexOf(text.charAt(end)) >= 0;
            if (!isInQuotation && !isBeforeBracket) {
                sentences.add(new Span(start, end));
                start = end;
            }
        }
        if (start < text.length()) {
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }
}
