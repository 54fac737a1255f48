// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Reads a JSON object into a record of the model: each component from the key with its name, which {@link CableTable} writes. A
 * missing list is empty, and a missing flag is false.
 */
final class JsonRecord {

    /** What is known of each record is looked up once: that takes longer than reading one. */
    private static final ClassValue<JsonRecord> BY_TYPE = new ClassValue<>() {
        @Override
        protected JsonRecord computeValue(Class<?> type) {
            return new JsonRecord(type);
        }
    };

    private final List<RecordComponent> components;
    private final Constructor<?> constructor;

    private JsonRecord(Class<?> type) {
        components = List.of(type.getRecordComponents());
        try {
            constructor = type.getConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The record.
     *
     * @throws MalformedJsonException if a value is missing, or does not have the type of its component
     * @throws IllegalArgumentException if the record refuses its values
     */
    static <R> R of(JsonObject object, Class<R> type) {
        return type.cast(BY_TYPE.get(type).read(object));
    }

    private Object read(JsonObject object) {
        Object[] values = new Object[components.size()];
        Arrays.setAll(values, i -> value(object, components.get(i)));
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(JsonObject object, RecordComponent component) {
        String key = component.getName();
        Class<?> type = component.getType();
        if (component.getGenericType() instanceof ParameterizedType generic) {
            Class<?> element = (Class<?>) generic.getActualTypeArguments()[0];
            if (type == Map.class) {
                return object.optional(key, JsonObject.class)
                        .map(JsonObject::allTexts)
                        .orElse(Map.of());
            }
            return type == List.class ? object.list(key, element) : object.optional(key, element);
        }
        if (type == OptionalInt.class) {
            return object.optionalNumber(key);
        }
        if (type == boolean.class) {
            return object.optional(key, Boolean.class).orElse(false);
        }
        Class<?> required = type == int.class ? Integer.class : type;
        return object.optional(key, required).map(Object.class::cast).orElseThrow(() -> object.missing(key));
    }
}
