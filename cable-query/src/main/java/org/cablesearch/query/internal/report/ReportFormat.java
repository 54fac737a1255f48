// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.cablesearch.model.internal.text.Printable;

/** A format in which a {@link Report} is written. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum ReportFormat {
    MARKDOWN(MarkdownMarkup::new, ".md", ".markdown"),
    HTML(HtmlMarkup::new, ".html", ".htm");

    private final Supplier<ReportMarkup> markup;
    private final List<String> endings;

    ReportFormat(Supplier<ReportMarkup> markup, String... endings) {
        this.markup = markup;
        this.endings = List.of(endings);
    }

    /** The format of a file by the ending of its name; empty if it has none of these. */
    public static Optional<ReportFormat> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(format -> format.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** The whole text of a report, safe to show; its lines end with {@code \n}. */
    public String text(Report report) {
        return Printable.of(ReportTemplate.text(report, markup.get()));
    }
}
