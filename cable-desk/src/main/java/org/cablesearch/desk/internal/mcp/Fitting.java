// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cuts a result to a number of characters. Numbers, words and short texts of an object are kept; its lists, objects and
 * long texts share the rest: each gets an equal part, and what a small one does not need goes to the larger ones. The list
 * that a client can read on gets half at least. A list keeps its first elements, the last of them perhaps cut. A cut text
 * ends with {@code …}; an object is left out if one of its texts does not fit at all.
 */
final class Fitting {

    /** Maximum length of a text that is never cut, such as an id or a date. */
    private static final int SHORT_TEXT = 60;

    /** Minimum length of a cut text. */
    private static final int MIN_TEXT = 20;

    /** How far back from the end of a cut text a space is looked for. */
    private static final int MAX_WORD = 20;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String main;
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** @param main the key of the list that a client can read on; may be empty */
    Fitting(String main) {
        this.main = main;
    }

    /** How many elements were left out, by the key of their list. */
    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** The number of characters of a value. */
    static int size(JsonNode value) {
        return value.toString().length();
    }

    /** An object with at most {@code room} characters; empty if its fixed members alone have more. */
    Optional<ObjectNode> fit(ObjectNode object, int room) {
        return object("", object, room).map(ObjectNode.class::cast);
    }

    private Optional<JsonNode> fit(String key, JsonNode value, int room) {
        if (size(value) <= room) {
            return Optional.of(value);
        }
        if (value.isArray()) {
            return array(key, value, room);
        }
        if (value.isObject()) {
            return object(key, (ObjectNode) value, room);
        }
        return isFlexible(value) ? text(value.stringValue(), room) : Optional.empty();
    }

    private Optional<JsonNode> array(String key, JsonNode array, int room) {
        ArrayNode kept = NODES.arrayNode();
        int rest = room - 1;
        for (JsonNode element : array) {
            Map<String, Integer> before = Map.copyOf(leftOut);
            Optional<JsonNode> fitting = fit(key, element, rest - 1);
            if (fitting.isEmpty()) {
                leftOut.clear();
                leftOut.putAll(before);
                break;
            }
            kept.add(fitting.get());
            if (!fitting.get().equals(element)) {
                break;
            }
            rest -= size(element) + 1;
        }
        leaveOut(key, array.size() - kept.size());
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    private Optional<JsonNode> object(String key, ObjectNode object, int room) {
        List<Map.Entry<String, JsonNode>> flexible = new ArrayList<>();
        int rest = room - 1;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            rest -= keySize(member.getKey());
            if (isFlexible(member.getValue())) {
                flexible.add(member);
            } else {
                rest -= size(member.getValue());
            }
        }
        if (rest < 0 && flexible.isEmpty()) {
            return map(key, object, room);
        }
        flexible.sort(Comparator.comparingInt(member -> size(member.getValue())));
        Map<String, JsonNode> fitting = new HashMap<>();
        int members = flexible.size();
        for (Map.Entry<String, JsonNode> member : flexible) {
            String name = member.getKey();
            Optional<JsonNode> part = fit(name, member.getValue(), share(name, rest, members, object));
            if (part.isEmpty() && member.getValue().isString()) {
                return Optional.empty();
            }
            part.ifPresent(value -> fitting.put(name, value));
            rest -= part.map(Fitting::size).orElse(-keySize(name));
            members--;
        }
        if (rest < 0) {
            return Optional.empty();
        }
        ObjectNode kept = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = isFlexible(member.getValue()) ? fitting.get(member.getKey()) : member.getValue();
            if (value != null) {
                kept.set(member.getKey(), value);
            }
        }
        return Optional.of(kept);
    }

    /** The part of the remaining room for a member, if this many members still share it. */
    private int share(String name, int rest, int members, ObjectNode object) {
        boolean leavesHalf = !name.equals(main) && object.has(main);
        return rest / (leavesHalf ? 2 * members : members);
    }

    /** The first members of an object without lists, objects or long texts, such as counts by year. */
    private Optional<JsonNode> map(String key, ObjectNode object, int room) {
        ObjectNode kept = NODES.objectNode();
        int rest = room - 1;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            rest -= keySize(member.getKey()) + size(member.getValue());
            if (rest < 0) {
                break;
            }
            kept.set(member.getKey(), member.getValue());
        }
        leaveOut(key, object.size() - kept.size());
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /** The characters of a key, with its colon and the comma after its value. */
    private static int keySize(String key) {
        return size(NODES.stringNode(key)) + 2;
    }

    private static boolean isFlexible(JsonNode value) {
        return value.isContainer() || (value.isString() && value.stringValue().length() > SHORT_TEXT);
    }

    /** The beginning of a text, whole words if possible. */
    private static Optional<JsonNode> text(String text, int room) {
        int end = Math.min(text.length(), room - 3);
        while (end > MIN_TEXT) {
            int over = size(NODES.stringNode(text.substring(0, end) + "…")) - room;
            if (over <= 0) {
                return Optional.of(NODES.stringNode(text.substring(0, wordEnd(text, end)) + "…"));
            }
            end -= over;
        }
        return Optional.empty();
    }

    private static int wordEnd(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        if (space > end - MAX_WORD) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private void leaveOut(String key, int elements) {
        if (elements > 0) {
            leftOut.merge(key, elements, Integer::sum);
        }
    }
}
