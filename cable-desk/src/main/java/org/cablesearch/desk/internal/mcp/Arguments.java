// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cablesearch.model.internal.text.Nearest;
import org.cablesearch.model.internal.text.Surrogates;
import tools.jackson.databind.JsonNode;

/** Reads the arguments of calls. */
final class Arguments {

    private static final int MAX_SHOWN = 60;

    private Arguments() {}

    /**
     * The values of the arguments of a call, with the usual values of absent ones; {@code null} is an absent value.
     *
     * @throws ToolException if one is unknown, missing or wrong; its message tells all that is wrong
     */
    static Map<Argument<?>, Object> read(List<Argument<?>> declared, JsonNode given) {
        Map<Argument<?>, Object> values = new HashMap<>();
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
            read(argument, given.path(argument.name()), values, faults);
        }
        if (!faults.isEmpty()) {
            throw new ToolException(String.join("; ", faults));
        }
        return values;
    }

    private static void read(
            Argument<?> argument, JsonNode value, Map<Argument<?>, Object> values, List<String> faults) {
        if (value.isMissingNode() || value.isNull()) {
            argument.usual().ifPresent(usual -> values.put(argument, usual));
            if (argument.isRequired()) {
                faults.add(argument.name() + " is missing: "
                        + argument.schema().get("description").stringValue());
            }
            return;
        }
        try {
            values.put(argument, argument.reader().apply(value));
        } catch (ToolException e) {
            faults.add(argument.name() + ": " + e.getMessage());
        }
    }

    /** The beginning of a text, for a message. */
    static String shown(String text) {
        return Surrogates.shortened(text, MAX_SHOWN);
    }
}
