// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Provenance;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.reader.CableJson;

/** Hashes of cables, as lower-case hexadecimal digits. */
public final class Hashes {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;

    /** The hash of the record: of its JSON, without the hash of its text. */
    public static String record(Cable cable) {
        Provenance read = cable.provenance();
        Provenance plain = new Provenance(
                read.partial(), read.corrected(), read.title(), java.util.Optional.empty(), read.problems());
        return Sha256.hex(CableJson.write(cable.toBuilder().provenance(plain).build()));
    }

    /** Adds a cable to a checksum that does not depend on the order of cables. */
    public void add(Cable cable) {
        String text = cable.provenance().textHash().orElseGet(() -> record(cable));
        String line = cable.id() + "\n" + cable.document().orElse("") + "\n" + text;
        sum = sum.add(new BigInteger(1, Sha256.of(line.getBytes(StandardCharsets.UTF_8))))
                .mod(MODULUS);
    }

    /** The sum of the hashes of all cables, modulo 2^256. */
    public String checksum() {
        return String.format(java.util.Locale.ROOT, "%064x", sum);
    }
}
