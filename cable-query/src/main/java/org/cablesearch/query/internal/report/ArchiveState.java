// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.report;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.text.Sha256;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.WatchRequest;

/**
 * The state of an archive, to tell whether it holds the same cables as before.
 *
 * @param cables how many cables
 * @param checksum over their ids and texts, whatever their order, as lower-case hexadecimal digits
 */
public record ArchiveState(long cables, String checksum) {

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /**
     * The archive as it is now. The hashes of texts are in the index; only cables without one are read.
     *
     * @param recordHash the hash of a cable that has no hash of its text
     * @throws IOException if the index cannot be read
     */
    public static ArchiveState of(CableSearcher searcher, Function<Cable, String> recordHash) throws IOException {
        Map<CableKey, Optional<String>> hashes = searcher.watch(WatchRequest.of(CableQuery.all()))
                .state()
                .orElseThrow()
                .found();
        List<CableKey> unhashed = hashes.entrySet().stream()
                .filter(cable -> cable.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        Map<CableKey, String> read = ofEach(searcher, unhashed, recordHash);
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<CableKey, Optional<String>> cable : hashes.entrySet()) {
            CableKey key = cable.getKey();
            String text = cable.getValue().orElseGet(() -> read.get(key));
            String line = key.id() + "\n" + key.document().orElse("") + "\n" + text;
            sum = sum.add(new BigInteger(1, Sha256.of(line.getBytes(StandardCharsets.UTF_8))));
        }
        return new ArchiveState(hashes.size(), String.format(Locale.ROOT, "%064x", sum.mod(MODULUS)));
    }

    /**
     * Applies a function to each of several cables, and returns the values by key.
     *
     * @throws IOException if one cannot be read
     */
    public static <T> Map<CableKey, T> ofEach(
            CableSearcher searcher, Collection<CableKey> keys, Function<Cable, T> part) throws IOException {
        Map<CableKey, T> parts = new HashMap<>();
        searcher.cables(keys, cable -> parts.put(cable.key(), part.apply(cable)));
        for (CableKey key : keys) {
            if (!parts.containsKey(key)) {
                throw new IOException("the cable " + key + " was found, but cannot be read");
            }
        }
        return parts;
    }
}
