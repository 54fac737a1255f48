// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.internal.option.InTime;
import org.cablesearch.query.internal.option.IndexWatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools. Each answers with one JSON object of at most {@code maxCharacters} characters, whose {@code leftOut} counts
 * what did not fit. Safe for use by many threads.
 */
public final class Tools {

    /** Maximum time of a call. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(30);

    private static final String NEXT = "next";
    private static final String LEFT_OUT = "leftOut";
    private static final String MORE = "more";

    private final CableSearcher searcher;
    private final IndexWatch watch;
    private final Map<String, Tool> tools = new LinkedHashMap<>();

    public Tools(CableSearcher searcher) {
        this.searcher = searcher;
        this.watch = new IndexWatch(searcher, InstantSource.system(), System::nanoTime);
        Stream.of(List.of(SearchTool.TOOL), CableTools.ALL, ArchiveTools.ALL, List.of(CheckTool.TOOL))
                .flatMap(List::stream)
                .forEach(tool -> tools.put(tool.name(), tool));
    }

    /** The tools, with the schemas of their arguments and results. */
    public ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        tools.values().forEach(tool -> list.add(tool.declaration()));
        return list;
    }

    /** The names of the tools. */
    public List<String> names() {
        return List.copyOf(tools.keySet());
    }

    /**
     * Calls a tool.
     *
     * @param name one of {@link #names}
     * @throws ToolException if it cannot answer the call
     */
    public ObjectNode call(String name, JsonNode given, BooleanSupplier isCancelled) throws IOException {
        Tool tool = tools.get(name);
        if (tool == null) {
            throw new IllegalArgumentException("there is no tool " + name);
        }
        Map<Argument<?>, Object> values = Arguments.read(tool.arguments(), given);
        CableSearcher limited = searcher.within(TIME_LIMIT).cancelledBy(isCancelled);
        watch.look();
        Call call = new Call(values, limited, isCancelled);
        return InTime.of(() -> fitted(tool, tool.work().answer(call), call.get(tool.maxCharacters())))
                .orElseThrow(Tools::timeUp);
    }

    private static ToolException timeUp() {
        return new ToolException("the time was up, at the latest after " + TIME_LIMIT.toSeconds()
                + " s; ask for less, such as a few years or posts");
    }

    /** The part of an answer that fits, with what was left out and how to go on. */
    private static ObjectNode fitted(Tool tool, Answer answer, int most) throws IOException {
        int room = most;
        while (true) {
            Fitting fitting = new Fitting(answer.list());
            ObjectNode part = fitting.fit(answer.result(), room).orElseGet(JsonNodeFactory.instance::objectNode);
            Optional<String> next = next(answer, part);
            next.ifPresent(after -> part.put(NEXT, after));
            ObjectNode leftOut = part.putObject(LEFT_OUT);
            fitting.leftOut().forEach(leftOut::put);
            if (!leftOut.isEmpty()) {
                part.put(MORE, next.isPresent() ? "pass next as after" : tool.less() + ", or raise maxCharacters");
            }
            int over = Fitting.size(part) - most;
            if (over <= 0) {
                return part;
            }
            room -= over;
        }
    }

    private static Optional<String> next(Answer answer, ObjectNode part) throws IOException {
        JsonNode listed = part.path(answer.list());
        boolean isNoneOfSome =
                listed.isEmpty() && !answer.result().path(answer.list()).isEmpty();
        return isNoneOfSome ? Optional.empty() : answer.next().after(listed);
    }

    /** The schemas of the keys at the end of every answer. */
    static ObjectNode tailSchema() {
        ObjectNode tail = JsonNodeFactory.instance.objectNode();
        tail.putObject(NEXT).put("type", "string");
        tail.putObject(LEFT_OUT)
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "integer");
        tail.putObject(MORE).put("type", "string");
        return tail;
    }
}
