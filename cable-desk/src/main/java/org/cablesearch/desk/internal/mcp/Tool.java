// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.cablesearch.model.internal.table.JsonWriter;
import org.cablesearch.model.internal.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool.
 *
 * @param name its name
 * @param description its purpose, for the model
 * @param arguments its arguments
 * @param output the table of its results
 * @param work answers a call
 */
record Tool(String name, String description, List<Argument<?>> arguments, Table<?> output, Work work) {

    /** An argument of every tool: the maximum length of the answer, in characters. */
    static final Argument<Integer> MAX_CHARACTERS = Argument.whole(
                    "maxCharacters", 500, 100_000, "The answer has at most this many characters.")
            .usually(8_000);

    /** Answers the calls of a tool. */
    interface Work {

        /**
         * Answers a call.
         *
         * @throws ToolException if it cannot be answered; the message is a sentence for the model
         */
        Answer answer(Call call) throws IOException;
    }

    Tool {
        arguments = Stream.concat(arguments.stream(), Stream.of(MAX_CHARACTERS)).toList();
    }

    /** The declaration for {@code tools/list}, with the schemas of the arguments and of the result. */
    ObjectNode declaration() {
        ObjectNode tool = JsonNodeFactory.instance.objectNode();
        tool.put("name", name);
        tool.put("description", description);
        tool.set("inputSchema", inputSchema());
        tool.set("outputSchema", outputSchema());
        tool.putObject("annotations").put("readOnlyHint", true).put("openWorldHint", false);
        return tool;
    }

    private ObjectNode inputSchema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        arguments.forEach(argument -> properties.set(argument.name(), argument.schema()));
        ArrayNode required = schema.putArray("required");
        arguments.stream().filter(Argument::isRequired).forEach(argument -> required.add(argument.name()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private ObjectNode outputSchema() {
        JsonWriter json = new JsonWriter();
        output.schema(json);
        ObjectNode schema = Compact.schema(Answer.tree(json.toString()));
        ((ObjectNode) schema.get("properties")).setAll(Tools.tailSchema());
        return schema;
    }
}
