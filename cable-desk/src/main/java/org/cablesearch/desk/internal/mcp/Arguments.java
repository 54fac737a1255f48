// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cablesearch.model.internal.text.Nearest;
import tools.jackson.databind.JsonNode;

/** The values of a call's arguments. */
final class Arguments {

    private static final int MAX_SHOWN = 60;

    private final Map<Argument<?>, Object> values = new HashMap<>();

    private Arguments() {}

    /**
     * Reads the arguments of a call; {@code null} is an absent value.
     *
     * @throws ToolException if one is unknown, missing or wrong; its message tells all that is wrong
     */
    static Arguments read(List<Argument<?>> declared, JsonNode given) {
        Arguments arguments = new Arguments();
        List<String> faults = new ArrayList<>();
        List<String> names = declared.stream().map(Argument::name).toList();
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            throw new ToolException("arguments must be an object with some of " + String.join(", ", names));
        }
        given.propertyNames().stream()
                .filter(name -> !names.contains(name))
                .map(name -> "there is no argument " + shown(name) + Nearest.hint(name, names) + "; the arguments are "
                        + String.join(", ", names))
                .forEach(faults::add);
        for (Argument<?> argument : declared) {
            arguments.read(argument, given.path(argument.name()), faults);
        }
        if (!faults.isEmpty()) {
            throw new ToolException(String.join("; ", faults));
        }
        return arguments;
    }

    private void read(Argument<?> argument, JsonNode value, List<String> faults) {
        if (value.isMissingNode() || value.isNull()) {
            argument.usual().ifPresent(usual -> values.put(argument, usual));
            if (argument.isRequired()) {
                faults.add(argument.name() + " is missing: "
                        + argument.schema().get("description").stringValue());
            }
            return;
        }
        try {
            values.put(argument, argument.read(value));
        } catch (ToolException e) {
            faults.add(argument.name() + ": " + e.getMessage());
        }
    }

    /** The beginning of a text, for a message. */
    static String shown(String text) {
        return text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "…" : text;
    }

    /** The value of an argument that is required or has a usual value. */
    <V> V get(Argument<V> argument) {
        return find(argument).orElseThrow();
    }

    /** The value of an argument; empty if the call does not have it. */
    @SuppressWarnings("unchecked") // each value was read by its argument
    <V> Optional<V> find(Argument<V> argument) {
        return Optional.ofNullable((V) values.get(argument));
    }
}
