// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.util.Optional;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.reader.CableJson;

/** The hash of a cable as the reader understood it. */
public final class RecordHash {

    private RecordHash() {}

    /** The SHA-256 of its JSON without the hash of its text, as lower-case hexadecimal digits. */
    public static String of(Cable cable) {
        Provenance read = cable.provenance();
        Provenance plain =
                new Provenance(read.partial(), read.corrected(), read.title(), Optional.empty(), read.problems());
        return Sha256.hex(CableJson.write(cable.toBuilder().provenance(plain).build()));
    }
}
