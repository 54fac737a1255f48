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
 * @param own its arguments, but the one that every tool has
 * @param maxCharacters the argument of every tool: the maximum length of the answer
 * @param less how to ask for less if an answer is cut, for the model
 * @param output the table of its results
 * @param work answers a call
 */
record Tool(
        String name,
        String description,
        List<Argument<?>> own,
        Argument<Integer> maxCharacters,
        String less,
        Table<?> output,
        Work work) {

    private static final Argument<Integer> MAX_CHARACTERS =
            Argument.whole("maxCharacters", 500, 100_000, "The answer has at most this many characters.");

    /** Answers the calls of a tool. */
    interface Work {

        /**
         * Answers a call.
         *
         * @throws ToolException if it cannot be answered; the message is a sentence for the model
         */
        Answer answer(Call call) throws IOException;
    }

    Tool(String name, String description, List<Argument<?>> own, Table<?> output, Work work) {
        this(name, description, own, MAX_CHARACTERS.usually(8_000), "ask for less", output, work);
    }

    /** This tool with short answers unless the model asks for more. */
    Tool brief(String less) {
        return new Tool(name, description, own, MAX_CHARACTERS.usually(2_500), less, output, work);
    }

    List<Argument<?>> arguments() {
        return Stream.concat(own.stream(), Stream.of(maxCharacters)).toList();
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
        arguments().forEach(argument -> properties.set(argument.name(), argument.schema()));
        ArrayNode required = schema.putArray("required");
        own.stream().filter(Argument::isRequired).forEach(argument -> required.add(argument.name()));
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
