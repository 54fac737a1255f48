// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.Optional;
import org.cablesearch.cli.console.CommandException;
import org.cablesearch.query.CiteStyle;
import org.cablesearch.query.internal.result.LinkedCitations;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that prints citations in place of the usual output. */
public final class CiteOption {

    @Option(
            names = "--cite",
            paramLabel = "STYLE",
            description = "Print how to cite, and nothing else: text (a footnote), bibtex, ris or csl (a JSON array).")
    private Optional<CiteStyle> style = Optional.empty();

    @Mixin
    private final CollectionOption collection = new CollectionOption();

    /** The citations, with the collection that is named. */
    public LinkedCitations citations() {
        return collection.citations();
    }

    /**
     * The style of the citations.
     *
     * @param other whether another output is asked for, too
     */
    public Optional<CiteStyle> style(boolean other) {
        if (style.isPresent() && other) {
            throw CommandException.wrongUse("--cite takes the place of --json and --format; use only one of them");
        }
        return style;
    }
}
