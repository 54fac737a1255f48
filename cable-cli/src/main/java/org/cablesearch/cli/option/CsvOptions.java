// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.model.internal.text.Nearest;
import org.cablesearch.query.internal.result.HitRow;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options of a search that apply only to CSV. */
public final class CsvOptions {

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            converter = Title.class,
            completionCandidates = Titles.class,
            description = "The columns of the CSV, in this order.")
    private List<String> columns = new ArrayList<>();

    @Option(names = "--bom", description = "Begin the CSV with a byte order mark, without which Excel garbles accents.")
    private boolean bom;

    /** The chosen columns, or the usual ones. */
    public Table<HitRow> columns() {
        return columns.isEmpty() ? HitRow.USUAL : HitRow.COLUMNS.select(columns);
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
            return HitRow.COLUMNS.titles().iterator();
        }
    }

    /** Reads the title of a column, in upper or lower case. */
    static final class Title implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            return Choices.converted(value, Title::of);
        }

        private static String of(String value) {
            List<String> titles = HitRow.COLUMNS.titles();
            return titles.stream()
                    .filter(value::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + value + "\" is not one of "
                            + String.join(" ", titles) + Nearest.hint(value, titles)));
        }
    }
}
