package org.cablesearch.page.internal.api;

import java.io.Writer;
import org.cablesearch.page.internal.export.HitColumn;
import org.cablesearch.page.internal.export.HitPrinter;
import org.cablesearch.page.internal.export.HitsCsv;
import org.cablesearch.page.internal.export.HitsText;
import org.cablesearch.page.internal.json.SearchJson;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Unit;

/** The formats in which hits can be exported. */
enum ExportFormat {
    CSV("text/csv", "csv"),
    JSONL("application/x-ndjson", "jsonl"),
    TEXT("text/plain", "txt");

    private final String type;
    private final String suffix;

    ExportFormat(String type, String suffix) {
        this.type = type + "; charset=utf-8";
        this.suffix = suffix;
    }

    String type() {
        return type;
    }

    /** The default name of the file. */
    String file() {
        return "cables." + suffix;
    }

    HitPrinter printer(Writer out, CableSearcher searcher, Unit unit) {
        return switch (this) {
            case CSV -> new HitsCsv(out, searcher, unit, HitColumn.USUAL);
            case JSONL -> hit -> SearchJson.printHit(out, unit, hit);
            case TEXT -> new HitsText(out);
        };
    }
}
