// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The labels of one cable, from a file.
 *
 * @param group the group in which it is scored: its half (used for tuning or held back) and its case
 */
record GoldCable(
        String id,
        String group,
        List<GoldScorer.Entity> people,
        List<String> ignoredPeople,
        List<GoldScorer.Entity> orgs,
        List<String> ignoredOrgs) {

    static List<GoldCable> read(Path file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            parser.nextToken();
            return list(get(map(value(parser)), "cables")).stream()
                    .map(GoldCable::of)
                    .toList();
        }
    }

    private static GoldCable of(Object cable) {
        Map<?, ?> fields = map(cable);
        Map<?, ?> ignored = map(get(fields, "ignore"));
        return new GoldCable(
                (String) get(fields, "id"),
                fields.containsKey("half") ? get(fields, "half") + ", " + get(fields, "case") : "all",
                list(get(fields, "people")).stream().map(GoldCable::entity).toList(),
                texts(get(ignored, "people")),
                list(get(fields, "orgs")).stream().map(GoldCable::entity).toList(),
                texts(get(ignored, "orgs")));
    }

    private static GoldScorer.Entity entity(Object entity) {
        Map<?, ?> fields = map(entity);
        return new GoldScorer.Entity(
                Stream.concat(Stream.of((String) get(fields, "name")), texts(get(fields, "variants")).stream())
                        .toList());
    }

    private static Object get(Map<?, ?> fields, String key) {
        return requireNonNull(fields.get(key), key);
    }

    private static List<String> texts(Object list) {
        return list(list).stream().map(String.class::cast).toList();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    /** The value at the parser's token: a map, a list, or anything else as text. */
    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return values;
        }
        return parser.getString();
    }
}
