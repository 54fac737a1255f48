// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

import org.cablesearch.cli.console.Output;
import org.cablesearch.query.BatchResult;
import org.cablesearch.query.internal.result.SearchTables;

/** A line of JSON for each query. */
public final class BatchJson implements BatchReport {

    private final Output out;

    public BatchJson(Output out) {
        this.out = out;
    }

    @Override
    public void print(BatchLine query, BatchResult result) {
        SearchTables.batch(query.line(), query.text()).print(out, result);
    }
}
