// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.desk.DraftReport;
import org.cablesearch.desk.DraftReport.CitedId;
import org.cablesearch.desk.DraftReport.Difference;
import org.cablesearch.desk.DraftReport.Quotation;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.Paragraph;
import org.cablesearch.model.PortionMarking;
import org.cablesearch.model.internal.table.Type;
import org.cablesearch.model.internal.text.Choice;
import org.cablesearch.query.CableField;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.CitationLinks;
import org.cablesearch.query.GapReport;
import org.cablesearch.query.GapReport.CitedCable;
import org.cablesearch.query.GapReport.Estimate;
import org.cablesearch.query.GapReport.SerialGaps;
import org.cablesearch.query.GapRequest;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Snippet;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.option.UsualSearch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools: {@code search}, {@code show}, {@code cites}, {@code gaps} and {@code check}. Each answers with one JSON
 * object of at most {@code maxCharacters} characters, whose {@code leftOut} counts the elements that did not fit.
 */
public final class Tools {

    /** Maximum time of checking a text. */
    private static final Duration CHECK_LIMIT = Duration.ofSeconds(30);

    private static final int USUAL_CHARACTERS = 8_000;
    private static final int LEAST_CHARACTERS = 500;
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int USUAL_HITS = 10;
    private static final int MAX_HITS = 100;
    private static final int SNIPPETS = 2;
    private static final int MAX_SUBJECT = 200;
    private static final String DOCUMENT =
            "string:of several telegrams of 1973 to 1979 with this id, only this document";

    private final CableSearcher searcher;
    private final JsonMapper mapper;

    public Tools(CableSearcher searcher, JsonMapper mapper) {
        this.searcher = searcher;
        this.mapper = mapper;
    }

    /** The tools with the schemas of their arguments. */
    public ArrayNode list() {
        ArrayNode tools = mapper.createArrayNode();
        properties(
                tools,
                "search",
                "Searches the cables. Words side by side mean AND; \"…\" is a phrase; OR, NOT; fields: tags:PHUM,"
                        + " people:qadhafi, origin:madrid, date:[2006-01 TO 2006-08], cites:06PHNOMPENH2611, level:S."
                        + " Returns ids, subjects, dates and the best paragraphs. Pass next as after for more.",
                "query",
                "string:what to search for",
                "limit",
                "integer:how many cables (10)",
                "after",
                "string:the next of the page before");
        properties(
                tools,
                "show",
                "Shows a cable, or one of its paragraphs.",
                "id",
                "string:the id of the cable, 06PHNOMPENH2611",
                "document",
                DOCUMENT,
                "paragraph",
                "integer:the number of one paragraph");
        properties(
                tools,
                "cites",
                "Lists the cables that a cable cites, and those that cite it.",
                "id",
                "string:the id of the cable",
                "document",
                DOCUMENT);
        properties(
                tools,
                "gaps",
                "Lists cables that others cite and the archive does not hold, those cited by most first, and gaps between"
                        + " the serials of each post and year. A missing number does not mean that a cable was removed.");
        properties(
                tools,
                "check",
                "Checks a text: whether the numbers of cables in it are held, and whether its quotations are word for word"
                        + " in a cable.",
                "text",
                "string:the text, Markdown or plain");
        return tools;
    }

    /** @param arguments names of arguments, each followed by its type and description */
    private void properties(ArrayNode tools, String name, String description, String... arguments) {
        ObjectNode tool = tools.addObject();
        tool.put("name", name);
        tool.put("description", description);
        ObjectNode schema = tool.putObject("inputSchema");
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (int i = 0; i < arguments.length; i += 2) {
            String[] type = arguments[i + 1].split(":", 2);
            properties.putObject(arguments[i]).put("type", type[0]).put("description", type[1]);
        }
        properties
                .putObject("maxCharacters")
                .put("type", "integer")
                .put("description", "at most this many characters (" + USUAL_CHARACTERS + ")");
        ArrayNode required = schema.putArray("required");
        if (arguments.length > 0) {
            required.add(arguments[0]);
        }
        ObjectNode hints = tool.putObject("annotations");
        hints.put("readOnlyHint", true);
        hints.put("openWorldHint", false);
    }

    /**
     * Calls a tool.
     *
     * @throws IllegalArgumentException if there is no such tool
     * @throws ToolException if it cannot answer the call
     */
    public String call(String name, JsonNode arguments) throws IOException {
        int budget = number(arguments, "maxCharacters", LEAST_CHARACTERS, MAX_CHARACTERS, USUAL_CHARACTERS);
        ObjectNode answer = switch (name) {
            case "search" -> search(arguments, budget);
            case "show" -> show(arguments, budget);
            case "cites" -> cites(arguments, budget);
            case "gaps" -> gaps(budget);
            case "check" -> check(text(arguments, "text"), budget);
            default -> throw new IllegalArgumentException("there is no tool " + name);
        };
        return mapper.writeValueAsString(answer);
    }

    private static String text(JsonNode arguments, String name) {
        JsonNode value = arguments.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw new ToolException(name + " is missing");
        }
        return value.stringValue();
    }

    private static int number(JsonNode arguments, String name, int least, int most, int absent) {
        JsonNode value = arguments.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isIntegralNumber() || value.longValue() < least || value.longValue() > most) {
            throw new ToolException(name + " is a number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** Adds elements as long as they fit; returns the number left out. */
    private int fill(ObjectNode answer, String key, List<? extends JsonNode> elements, int budget) {
        ArrayNode array = answer.withArray(key);
        int added = 0;
        int length = mapper.writeValueAsString(answer).length();
        for (JsonNode element : elements) {
            length += mapper.writeValueAsString(element).length() + 1;
            if (length > budget - 40) {
                break;
            }
            array.add(element);
            added++;
        }
        return elements.size() - added;
    }

    private ObjectNode search(JsonNode arguments, int budget) throws IOException {
        SearchRequest request = UsualSearch.of(CableQuery.parse(text(arguments, "query")))
                .near(false)
                .snippets(SNIPPETS)
                .deadline(UsualSearch.TIME_LIMIT)
                .limit(number(arguments, "limit", 1, MAX_HITS, USUAL_HITS));
        JsonNode after = arguments.path("after");
        SearchRequest page = after.isString() ? request.after(after.stringValue()) : request;
        SearchResults results;
        try {
            results = searcher.search(page);
        } catch (IllegalArgumentException e) {
            throw new ToolException("after: " + e.getMessage());
        }
        ObjectNode answer = mapper.createObjectNode();
        answer.put("total", results.total());
        answer.put("timedOut", results.timedOut());
        ArrayNode issues = answer.putArray("issues");
        results.issues().stream().limit(3).forEach(issue -> issues.add(shortened(issue.message(), 300)));
        results.hints().stream().limit(3).forEach(hint -> issues.add(shortened(hint.message(), 300)));
        results.next().ifPresentOrElse(next -> answer.put("next", next), () -> answer.putNull("next"));
        List<ObjectNode> hits = results.hits().stream().map(this::hit).toList();
        int left = fill(answer, "hits", hits, budget);
        if (left == hits.size() && !hits.isEmpty()) {
            // If not even one hit fits, add the first without its paragraphs.
            hits.getFirst().putArray("paragraphs");
            left -= 1 - fill(answer, "hits", hits.subList(0, 1), budget);
        }
        int listed = results.hits().size() - left;
        if (left > 0 && listed > 0) {
            // The next page starts with the hits left out.
            searcher.search(page.limit(listed).snippets(0)).next().ifPresent(next -> answer.put("next", next));
        } else if (left > 0) {
            answer.putNull("next");
        }
        answer.put("leftOut", left);
        return answer;
    }

    private ObjectNode hit(Hit hit) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", hit.id());
        hit.document().ifPresent(document -> node.put("document", document));
        node.put("subject", shortened(hit.subject(), MAX_SUBJECT));
        node.put("date", hit.date().map(date -> date.instant().toString()).orElse(null));
        node.put("origin", hit.origin());
        node.put("classification", hit.classification().text());
        ArrayNode paragraphs = node.putArray("paragraphs");
        for (Snippet snippet : hit.snippets()) {
            ObjectNode paragraph = paragraphs.addObject();
            put(paragraph, "paragraph", snippet.paragraph());
            paragraph.put("marking", snippet.marking().map(PortionMarking::text).orElse(null));
            paragraph.put("text", snippet.text().replaceAll("\\s+", " "));
        }
        return node;
    }

    /** The cables of a number: several of them are told apart by their documents. */
    private ObjectNode show(JsonNode arguments, int budget) throws IOException {
        List<Cable> cables = new ArrayList<>();
        for (CableKey key : keys(arguments)) {
            searcher.cable(key).ifPresent(cables::add);
        }
        if (cables.isEmpty()) {
            throw notHeld(arguments);
        }
        ObjectNode answer = mapper.createObjectNode();
        head(answer, cables.getFirst());
        if (cables.size() > 1) {
            ArrayNode others = answer.putArray("otherDocuments");
            cables.stream().skip(1).forEach(other -> head(others.addObject(), other));
        }
        JsonNode number = arguments.path("paragraph");
        boolean isWhole = number.isMissingNode() || number.isNull();
        if (!isWhole && !number.isIntegralNumber()) {
            throw new ToolException("paragraph is a number");
        }
        List<ObjectNode> shown = new ArrayList<>();
        for (Cable cable : cables) {
            (isWhole ? cable.paragraphs().stream() : cable.paragraph(number.intValue()).stream())
                    .map(paragraph -> paragraph(cable, paragraph))
                    .forEach(shown::add);
        }
        if (shown.isEmpty() && !isWhole) {
            throw new ToolException("the cable " + cables.getFirst().id() + " has no paragraph " + number.intValue());
        }
        int left = fill(answer, "paragraphs", shown, budget);
        if (left == shown.size() && !shown.isEmpty()) {
            // If not even one paragraph fits, truncate the first.
            ObjectNode first = shown.getFirst();
            int room = budget - mapper.writeValueAsString(answer).length() - 200;
            String text = first.get("text").stringValue();
            int length = Math.max(0, Math.min(room / 2, text.length()));
            first.put("text", text.substring(0, length) + "…");
            answer.withArray("paragraphs").add(first);
        }
        answer.put("leftOut", left);
        return answer;
    }

    /** The cables with the id in the arguments or, if they name a document, the one of them that has this. */
    private List<CableKey> keys(JsonNode arguments) throws IOException {
        return searcher.keys(text(arguments, "id"), document(arguments));
    }

    private static Optional<String> document(JsonNode arguments) {
        return arguments.hasNonNull("document") ? Optional.of(text(arguments, "document")) : Optional.empty();
    }

    private static ToolException notHeld(JsonNode arguments) {
        return new ToolException("the archive does not hold the cable " + text(arguments, "id")
                + document(arguments).map(one -> " with the document " + one).orElse(""));
    }

    private static void head(ObjectNode node, Cable cable) {
        node.put("id", cable.id());
        cable.document().ifPresent(document -> node.put("document", document));
        node.put("subject", shortened(cable.subject(), MAX_SUBJECT));
        node.put("date", cable.date().map(date -> date.instant().toString()).orElse(null));
        node.put("origin", cable.origin());
        node.put("classification", cable.classification().text());
    }

    private ObjectNode paragraph(Cable cable, Paragraph paragraph) {
        ObjectNode node = mapper.createObjectNode();
        cable.document().ifPresent(document -> node.put("document", document));
        put(node, "paragraph", paragraph.number());
        node.put("marking", paragraph.marking().map(PortionMarking::text).orElse(null));
        paragraph.heading().ifPresent(heading -> node.put("heading", heading));
        node.put("text", paragraph.text());
        return node;
    }

    private ObjectNode cites(JsonNode arguments, int budget) throws IOException {
        String id = text(arguments, "id");
        List<CableKey> keys = keys(arguments);
        if (document(arguments).isPresent() && keys.isEmpty()) {
            throw notHeld(arguments);
        }
        Optional<CitationLinks> citations = searcher.citations(keys);
        List<String> citedBy;
        ObjectNode answer = mapper.createObjectNode();
        List<ObjectNode> cites = List.of();
        if (citations.isPresent()) {
            citedBy = citations.get().citedBy();
            answer.put("id", citations.get().id());
            answer.put("held", true);
            cites = citations.get().cites().stream()
                    .map(cited ->
                            mapper.createObjectNode().put("id", cited.id()).put("held", cited.held()))
                    .toList();
        } else {
            CableQuery query = CableQuery.word(CableField.CITES, id);
            try (Stream<Hit> hits =
                    searcher.stream(SearchRequest.of(query).sort(Sort.ID).snippets(0))) {
                citedBy = hits.map(Hit::id).distinct().toList();
            }
            if (citedBy.isEmpty()) {
                throw new ToolException("the archive does not hold the cable " + id + ", and no cable in it cites it");
            }
            answer.put("id", id);
            answer.put("held", false);
        }
        int left = fill(answer, "cites", cites, budget);
        left += fill(
                answer,
                "citedBy",
                citedBy.stream().map(mapper.getNodeFactory()::stringNode).toList(),
                budget);
        answer.put("leftOut", left);
        return answer;
    }

    private ObjectNode gaps(int budget) throws IOException {
        GapReport report = searcher.gaps(GapRequest.ALL.limit(3_000));
        ObjectNode answer = mapper.createObjectNode();
        answer.put("citedInAll", report.citedInAll());
        int left =
                fill(answer, "cited", report.cited().stream().map(this::cited).toList(), budget / 2);
        left += Math.toIntExact(report.citedInAll() - report.cited().size());
        left += fill(
                answer, "serials", report.serials().stream().map(this::serials).toList(), budget);
        answer.put("leftOut", left);
        return answer;
    }

    private ObjectNode cited(CitedCable cable) {
        Optional<Estimate> estimate = cable.estimate();
        return mapper.createObjectNode()
                .put("id", cable.id())
                .put("citedBy", cable.citedBy())
                .put("from", estimate.map(sent -> sent.from().toString()).orElse(null))
                .put("to", estimate.map(sent -> sent.to().toString()).orElse(null));
    }

    private ObjectNode serials(SerialGaps serials) {
        return mapper.createObjectNode()
                .put("post", serials.post())
                .put("year", serials.year())
                .put("first", serials.first())
                .put("last", serials.last())
                .put("held", serials.held())
                .put("missing", serials.missing());
    }

    private ObjectNode check(String text, int budget) throws IOException {
        DraftReport report = DraftChecker.of(searcher).within(CHECK_LIMIT).check(text);
        ObjectNode answer = mapper.createObjectNode();
        answer.put("passes", report.passes());
        answer.put("timedOut", report.timedOut());
        int left = fill(answer, "ids", report.ids().stream().map(this::id).toList(), budget / 2);
        left += fill(
                answer,
                "quotations",
                report.quotations().stream().map(this::quotation).toList(),
                budget);
        answer.put("leftOut", left);
        return answer;
    }

    private ObjectNode id(CitedId id) {
        ObjectNode node = mapper.createObjectNode();
        node.put("text", id.text());
        id.ids().forEach(node.putArray("ids")::add);
        node.put("status", Choice.name(id.status()));
        node.put("date", id.date().map(date -> date.instant().toString()).orElse(null));
        ArrayNode wrong = node.putArray("disagrees");
        id.claims().stream().filter(claim -> !claim.agrees()).forEach(claim -> wrong.add(claim.text()));
        return node;
    }

    private ObjectNode quotation(Quotation quotation) {
        ObjectNode node = mapper.createObjectNode();
        node.put("text", shortened(quotation.text(), 120));
        node.put("status", Choice.name(quotation.status()));
        node.put("id", quotation.id().orElse(null));
        node.put("why", quotation.why().map(Type.WORD::cell).orElse(null));
        put(node, "paragraph", quotation.paragraph());
        node.put("claimed", quotation.claimed().orElse(null));
        ArrayNode differences = node.putArray("differences");
        for (Difference difference : quotation.differences()) {
            differences
                    .addObject()
                    .put("kind", Choice.name(difference.kind()))
                    .put("draft", difference.draft())
                    .put("cable", difference.cable());
        }
        return node;
    }

    private static void put(ObjectNode node, String key, OptionalInt number) {
        number.ifPresentOrElse(present -> node.put(key, present), () -> node.putNull(key));
    }

    private static String shortened(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }
}
