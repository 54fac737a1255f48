package org.cablesearch.cli.out;

import java.util.Optional;
import java.util.function.Consumer;
import org.cablesearch.cli.console.Output;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as all commands print it: one object on one line. */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Prints an object, whose keys the caller writes, and a line end. */
    public static void object(Output out, Consumer<JsonGenerator> keys) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            keys.accept(json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Writes a key and its text, or null. */
    public static void text(JsonGenerator json, String key, Optional<String> text) {
        json.writeName(key);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    /** Writes a key and an array of texts. */
    public static void texts(JsonGenerator json, String key, Iterable<String> texts) {
        array(json, key, texts, json::writeString);
    }

    /** Writes a key and an array, whose elements the caller writes. */
    static <E> void array(JsonGenerator json, String key, Iterable<E> elements, Consumer<E> element) {
        json.writeArrayPropertyStart(key);
        elements.forEach(element);
        json.writeEndArray();
    }

    /** Writes a key and an array of objects, whose keys the caller writes. */
    public static <E> void objects(JsonGenerator json, String key, Iterable<E> elements, Consumer<E> keys) {
        array(json, key, elements, element -> {
            json.writeStartObject();
            keys.accept(element);
            json.writeEndObject();
        });
    }
}
