// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.page.internal.export.HitColumn;
import picocli.CommandLine.Option;

/** The options of a search that apply only to CSV. */
public final class CsvOptions {

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            completionCandidates = Titles.class,
            description = "The columns of the CSV, in this order.")
    private List<HitColumn> columns = new ArrayList<>();

    @Option(names = "--bom", description = "Begin the CSV with a byte order mark, without which Excel garbles accents.")
    private boolean bom;

    /** The chosen columns, or the usual ones. */
    public List<HitColumn> columns() {
        return columns.isEmpty() ? HitColumn.USUAL : columns;
    }

    /** Whether to begin with a byte order mark. */
    public boolean bom() {
        return bom;
    }

    /** Refuses these options if the output is not CSV. */
    public void requireCsv(boolean isCsv) {
        if (!isCsv && (bom || !columns.isEmpty())) {
            throw CommandException.wrongUse((bom ? "--bom" : "--columns") + " is for CSV; add --format csv");
        }
    }

    /** The columns that shells offer. */
    static final class Titles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return HitColumn.titles().iterator();
        }
    }
}
