// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.Optional;
import org.cablesearch.query.internal.result.LinkedCitations;
import picocli.CommandLine.Option;

/** The option that names the collection in which cables were read. */
public final class CollectionOption {

    @Option(
            names = "--collection",
            paramLabel = "TEXT",
            description = "End each citation with the collection in which the cables were read, such as an archive.")
    private String collection = "";

    /** Citations that name it. */
    public LinkedCitations citations() {
        return new LinkedCitations(Optional.empty(), collection);
    }
}
