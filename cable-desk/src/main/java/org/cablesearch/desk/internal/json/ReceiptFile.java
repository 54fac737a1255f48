// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of receipts: one of a search, or those of a batch and their number at the end. Each is an object, on one line or
 * on several.
 *
 * @param receipts the receipts as JSON
 * @param isCounted whether it is certain that none is missing; earlier versions did not write the number
 */
public record ReceiptFile(List<String> receipts, boolean isCounted) {

    /** The key of the number of receipts. */
    public static final String COUNT = "receipts";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException if it is empty or cut short, or not JSON; the message is for the user
     * @throws IOException if the file cannot be read
     */
    public static ReceiptFile read(Reader file) throws IOException {
        List<String> receipts = new ArrayList<>();
        boolean isOfBatch = false;
        long count = -1;
        try (MappingIterator<JsonNode> nodes = MAPPER.readerFor(JsonNode.class).readValues(file)) {
            while (nodes.hasNextValue()) {
                if (count >= 0) {
                    throw new IllegalArgumentException("there is more after its end, the number of receipts");
                }
                JsonNode node = nodes.nextValue();
                if (node.path(COUNT).isIntegralNumber()) {
                    count = node.get(COUNT).longValue();
                } else {
                    isOfBatch |= node.has("line");
                    receipts.add(MAPPER.writeValueAsString(node));
                }
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "receipt " + (receipts.size() + 1) + ": it is not JSON, or is cut short", e);
        }
        if (receipts.isEmpty() && count != 0) {
            throw new IllegalArgumentException("it contains no receipts");
        }
        if (count >= 0 ? count != receipts.size() : isOfBatch) {
            throw new IllegalArgumentException("it is cut short or changed: it has " + receipts.size() + " receipts"
                    + (count >= 0 ? ", and its end says " + count : ", and its end is missing"));
        }
        return new ReceiptFile(List.copyOf(receipts), count >= 0 || receipts.size() == 1);
    }
}
