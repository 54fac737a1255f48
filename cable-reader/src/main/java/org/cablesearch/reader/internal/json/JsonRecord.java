// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.json;

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

    private JsonRecord() {}

    /**
     * The record.
     *
     * @throws MalformedJsonException if a value is missing, or is none of the component's type
     * @throws IllegalArgumentException if the record refuses its values
     */
    static <R> R of(JsonObject object, Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(object, component))
                .toArray();
        try {
            return type.getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
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
