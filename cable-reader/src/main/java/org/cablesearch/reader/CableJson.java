package org.cablesearch.reader;

import java.io.StringWriter;
import java.io.Writer;
import org.cablesearch.model.Cable;
import org.cablesearch.reader.internal.json.CableJsonReader;
import org.cablesearch.reader.internal.json.CableJsonWriter;
import org.cablesearch.reader.internal.json.JsonTree;

/**
 * A cable as one JSON object on one line: what {@code cables parse} prints and {@link Format#JSONL} reads.
 *
 * <p>All keys are always printed, in one order; an absent value is {@code null}, an absent list {@code []}. Reading takes
 * keys in any order, ignores those that it does not know, and takes one that is missing as absent. Whatever a cable
 * holds, {@code read(write(cable))} equals it, also when the line went through UTF-8 in between: half a surrogate pair is
 * written as an escape.
 *
 * <p>The keys stand in {@link CableJsonWriter} and {@link CableJsonReader}, spelt out: they are a contract, and no
 * annotation should move them.
 */
public final class CableJson {
    private CableJson() {}

    /** The cable as JSON, without a line end. */
    public static String write(Cable cable) {
        StringWriter out = new StringWriter();
        write(cable, out);
        return out.toString();
    }

    /**
     * Writes the cable as JSON, without a line end; neither flushes nor closes {@code out}.
     *
     * @throws tools.jackson.core.exc.JacksonIOException if {@code out} throws
     */
    public static void write(Cable cable, Writer out) {
        new CableJsonWriter(out).write(cable);
    }

    /**
     * The cable that a JSON object describes.
     *
     * @throws IllegalArgumentException if {@code json} is not a JSON object, has no id, or has a value that its key cannot
     *     have; the message names the key, such as {@code /paragraphs/0/role}
     */
    public static Cable read(String json) {
        return CableJsonReader.read(JsonTree.parse(json));
    }
}
