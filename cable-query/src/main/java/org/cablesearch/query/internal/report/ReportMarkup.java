// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;

/** How a format marks the elements of a report. Each call adds an element; texts are plain, and are escaped. */
interface ReportMarkup {

    /** Begins the document, with its name. */
    void begin(String name);

    /** The title of a part. */
    void title(String text);

    /** The heading of an entry. */
    void heading(String text);

    /**
     * A quoted paragraph.
     *
     * @param lines its lines, which are not joined
     * @param isTable whether it has columns, so that the spaces within its lines are kept, too
     */
    void quotation(List<String> lines, boolean isTable);

    /**
     * A paragraph.
     *
     * @param kind the class of its style in HTML
     */
    void paragraph(String kind, List<String> lines);

    /** A table, whose first row is its header. */
    void table(List<List<String>> rows);

    /** Ends the document, and returns it. */
    String end();
}
