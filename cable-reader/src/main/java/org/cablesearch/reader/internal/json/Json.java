package org.cablesearch.reader.internal.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.cablesearch.model.internal.text.Controls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** Writes single properties and objects of JSON. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .characterEscapes(new Escapes())
            .build();

    private Json() {}

    /** Prints an object on one line; the caller writes its keys. */
    public static void object(Writer out, Consumer<JsonGenerator> keys) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            keys.accept(json);
            json.writeEndObject();
        }
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a key and its text, or {@code null} if there is none. */
    public static void text(JsonGenerator json, String key, Optional<String> text) {
        json.writeName(key);
        text.ifPresentOrElse(json::writeString, json::writeNull);
    }

    /** Writes a key and its number, or {@code null} if there is none. */
    public static void number(JsonGenerator json, String key, OptionalInt number) {
        json.writeName(key);
        number.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    /** Writes a key and its number, or {@code null} if there is none. */
    public static void number(JsonGenerator json, String key, OptionalDouble number) {
        json.writeName(key);
        number.ifPresentOrElse(json::writeNumber, json::writeNull);
    }

    /** Writes a key and an array of texts. */
    public static void texts(JsonGenerator json, String key, Iterable<String> texts) {
        array(json, key, texts, json::writeString);
    }

    /** Writes a key and an array; the caller writes its elements. */
    public static <E> void array(JsonGenerator json, String key, Iterable<E> elements, Consumer<E> element) {
        json.writeArrayPropertyStart(key);
        elements.forEach(element);
        json.writeEndArray();
    }

    /** Writes a key and an array of objects; the caller writes their keys. */
    public static <E> void objects(JsonGenerator json, String key, Iterable<E> elements, Consumer<E> keys) {
        array(json, key, elements, element -> {
            json.writeStartObject();
            keys.accept(element);
            json.writeEndObject();
        });
    }

    /**
     * Escapes the characters that {@link Controls} names, in JSON that a person may see. The value stays the same, but a
     * terminal that shows it is safe.
     */
    private static final class Escapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final int DELETE = 0x7f;

        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = standardAsciiEscapesForJSON();
            escapes[DELETE] = ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return Controls.isEscapedInJson(character)
                    ? new SerializedString(String.format(Locale.ROOT, "\\u%04X", character))
                    : null;
        }
    }
}
