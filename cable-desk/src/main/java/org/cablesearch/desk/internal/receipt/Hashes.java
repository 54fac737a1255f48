package org.cablesearch.desk.internal.receipt;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Provenance;
import org.cablesearch.reader.CableJson;

/** Hashes of cables, as lower-case hexadecimal digits. */
public final class Hashes {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private BigInteger sum = BigInteger.ZERO;

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of the record: of its JSON, without the hash of its text. */
    public static String record(Cable cable) {
        Provenance read = cable.provenance();
        Provenance plain = new Provenance(
                read.partial(), read.corrected(), read.title(), java.util.Optional.empty(), read.problems());
        return HexFormat.of()
                .formatHex(sha256(
                        CableJson.write(cable.toBuilder().provenance(plain).build())));
    }

    /** Adds a cable to a checksum that does not depend on the order of cables. */
    public void add(Cable cable) {
        String text = cable.provenance().textHash().orElseGet(() -> record(cable));
        String line = cable.id() + "\n" + cable.document().orElse("") + "\n" + text;
        sum = sum.add(new BigInteger(1, sha256(line))).mod(MODULUS);
    }

    /** The sum of the hashes of all cables, modulo 2^256. */
    public String checksum() {
        return String.format(java.util.Locale.ROOT, "%064x", sum);
    }
}
