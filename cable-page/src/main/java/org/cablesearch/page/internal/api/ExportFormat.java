// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.api;

import static org.cablesearch.model.internal.table.Row.row;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.cablesearch.model.internal.table.Printer;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.table.TableCsv;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.Hit;
import org.cablesearch.query.Unit;
import org.cablesearch.query.internal.result.CableLinks;
import org.cablesearch.query.internal.result.CitationFile;
import org.cablesearch.query.internal.result.HitRow;
import org.cablesearch.query.internal.result.HitRows;
import org.cablesearch.query.internal.result.HitsText;
import org.cablesearch.query.internal.result.LinkedCitations;
import org.cablesearch.query.internal.result.SearchTables;

/** The formats in which hits can be exported. */
enum ExportFormat {
    CSV("text/csv", "csv"),
    JSONL("application/x-ndjson", "jsonl"),
    TEXT("text/plain", "txt"),
    BIBTEX(CiteStyle.BIBTEX, "bib"),
    RIS(CiteStyle.RIS, "ris"),
    CSL(CiteStyle.CSL, "json");

    /** Everything but ASCII letters and digits: what any header and any file system takes. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9]+");

    private static final int MAX_NAME = 60;

    /** Excel reads UTF-8 only after it. */
    static final char BYTE_ORDER_MARK = '\ufeff';

    private final String type;
    private final String suffix;

    ExportFormat(String type, String suffix) {
        this.type = type + "; charset=utf-8";
        this.suffix = suffix;
    }

    ExportFormat(CiteStyle style, String suffix) {
        this.type = CitationFile.type(style);
        this.suffix = suffix;
    }

    String type() {
        return type;
    }

    /** The name of the file with what a query has found on a day: {@code police-corruption-2026-12-01.csv}. */
    String file(String query, LocalDate day) {
        String words = NOT_IN_A_NAME
                .matcher(Normalizer.normalize(query, Normalizer.Form.NFKD))
                .replaceAll(" ")
                .strip()
                .replace(' ', '-');
        String name = words.isEmpty() ? "cables" : words.substring(0, Math.min(words.length(), MAX_NAME));
        return name + "-" + day + "." + suffix;
    }

    /**
     * Each format has the citation of a hit and a link to it.
     *
     * @param citations the citations of formats for reference managers, which have only links that others can use
     */
    Printer<Hit> printer(Writer out, CableSearcher searcher, Unit unit, CableLinks links, LinkedCitations citations)
            throws IOException {
        return switch (this) {
            case CSV -> {
                out.write(BYTE_ORDER_MARK);
                TableCsv<HitRow> csv = new TableCsv<>(
                        out,
                        HitRow.USUAL
                                .with(HitRow.FURTHER.select(List.of("citation")))
                                .with(link(unit, links).in(HitRow::hit)));
                yield new HitRows(searcher, unit, csv);
            }
            case JSONL -> {
                Table<Hit> table = SearchTables.exported(unit).with(link(unit, links));
                yield hit -> table.print(out, hit);
            }
            case TEXT -> new HitsText(out, unit, links);
            case BIBTEX -> citations.printer(new CitationFile(out, CiteStyle.BIBTEX), searcher, unit);
            case RIS -> citations.printer(new CitationFile(out, CiteStyle.RIS), searcher, unit);
            case CSL -> citations.printer(new CitationFile(out, CiteStyle.CSL), searcher, unit);
        };
    }

    private static Table<Hit> link(Unit unit, CableLinks links) {
        return Table.of(row("link", Type.TEXT, hit -> links.to(unit, hit), "a link to the hit on this page"));
    }
}
