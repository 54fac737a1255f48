// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameter that names a cable. */
public final class CableId {

    @Parameters(
            paramLabel = "ID",
            arity = "1..*",
            description = "The cable, as people write it: 06PHNOMPENH2611, 06 PHNOM PENH 02611.")
    private List<String> words = new ArrayList<>();

    @Mixin
    private final DocumentOption document = new DocumentOption();

    /** The cable. */
    public AskedCable asked() {
        return new AskedCable(String.join(" ", words), document.document(), Optional.empty());
    }
}
