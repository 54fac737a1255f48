// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names one of several cables with the same id. */
final class DocumentOption {

    @Option(
            names = "--document",
            paramLabel = "KEY",
            description = "Of several telegrams of 1973 to 1979 with this ID, only the one with this document (all).")
    private Optional<String> document = Optional.empty();

    Optional<String> document() {
        return document;
    }
}
