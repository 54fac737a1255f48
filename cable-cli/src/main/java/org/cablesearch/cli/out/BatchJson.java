package org.cablesearch.cli.out;

import org.cablesearch.cli.console.Output;
import org.cablesearch.page.internal.json.SearchJson;
import org.cablesearch.query.BatchResult;
import org.cablesearch.reader.internal.json.Json;

/** A line of JSON for each query. The keys are a contract. */
public final class BatchJson implements BatchReport {

    private final Output out;

    public BatchJson(Output out) {
        this.out = out;
    }

    @Override
    public void print(BatchLine query, BatchResult result) {
        Json.object(out, keys -> {
            keys.writeNumberProperty("line", query.line());
            keys.writeStringProperty("query", query.text());
            keys.writeNumberProperty("total", result.total());
            keys.writeNumberProperty("paragraphs", result.paragraphs());
            keys.writeNumberProperty("unique", result.unique());
            Json.texts(keys, "hits", result.hits());
            SearchJson.issues(keys, result.issues());
            keys.writeBooleanProperty("timedOut", result.timedOut());
        });
    }
}
