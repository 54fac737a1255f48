package org.cablesearch.desk.internal.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cablesearch.index.IndexStats;
import org.cablesearch.model.Cable;
import org.cablesearch.query.CableQuery;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Sort;
import org.cablesearch.query.internal.option.SearchOption;
import org.cablesearch.query.internal.option.Syntax;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes receipts of searches, and asks again. Needs the memory of the ids and hashes of one search. */
public final class Receipts {

    /** The version of the query syntax: of the meaning of queries, not of the program. */
    private static final String SYNTAX_VERSION = "1";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final CableSearcher searcher;
    private final Path folder;
    private final String version;

    /**
     * @param folder the folder of the index
     * @param version the version of the program
     */
    public Receipts(CableSearcher searcher, Path folder, String version) {
        this.searcher = searcher;
        this.folder = folder;
        this.version = version;
    }

    /** A receipt as one line of JSON. */
    public String write(String asked, Syntax syntax, SearchRequest request) throws IOException {
        return write(asked, syntax, request, archive());
    }

    /** The state of an archive. */
    public static final class Archive {

        private final ObjectNode json;

        private Archive(ObjectNode json) {
            this.json = json;
        }
    }

    /** The archive: its state and a checksum over ids and texts. Reads every cable. */
    public Archive archive() throws IOException {
        IndexStats stats = searcher.stats();
        ObjectNode archive = mapper.createObjectNode();
        archive.put("commit", commit());
        archive.put("schema", stats.schemaVersion());
        archive.put("cables", stats.cables());
        archive.put("checksum", checksum());
        return new Archive(archive);
    }

    /** A receipt of one of several searches of the same archive. */
    public String write(String asked, Syntax syntax, SearchRequest request, Archive archive) throws IOException {
        ObjectNode receipt = mapper.createObjectNode();
        receipt.put("version", version);
        receipt.put("syntax", syntax + " " + SYNTAX_VERSION);
        receipt.put("asked", asked);
        receipt.put("understood", request.query().toString());
        ObjectNode options = receipt.putObject("options");
        for (SearchOption option : SearchOption.values()) {
            boolean isOfAnswer = option.scope() == SearchOption.Scope.HITS || option == SearchOption.FACET;
            List<String> values = isOfAnswer ? option.valuesIn(request) : List.of();
            if (!values.isEmpty()) {
                ArrayNode written = options.putArray(option.toString());
                values.forEach(written::add);
            }
        }
        receipt.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        receipt.set("archive", archive.json);
        SearchResults results =
                searcher.search(request.limit(0).exactTotal(true).hints(false).near(false));
        receipt.put("total", results.total());
        ObjectNode facets = receipt.putObject("facets");
        results.facets().forEach((dimension, facet) -> {
            ObjectNode node = facets.putObject(dimension.toString());
            ArrayNode values = node.putArray("values");
            facet.values()
                    .forEach(value ->
                            values.addObject().put("value", value.value()).put("count", value.count()));
            node.put("missing", facet.missing());
        });
        ArrayNode hits = receipt.putArray("hits");
        for (Found found : found(request)) {
            hits.addObject()
                    .put("id", found.id())
                    .put("document", found.document())
                    .put("textHash", found.textHash())
                    .put("recordHash", found.recordHash());
        }
        return mapper.writeValueAsString(receipt);
    }

    /** A hit with its hashes; {@code null} for what it has not. */
    private record Found(
            String id,
            @org.jspecify.annotations.Nullable String document,
            @org.jspecify.annotations.Nullable String textHash,
            String recordHash) {

        String key() {
            return document == null ? id : id + "\n" + document;
        }
    }

    private List<Found> found(SearchRequest request) throws IOException {
        List<Found> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try (Stream<Hit> hits =
                searcher.stream(request.snippets(0).withoutCursor().withoutFacets())) {
            for (Hit hit : (Iterable<Hit>) hits::iterator) {
                if (!seen.add(hit.id() + "\n" + hit.document().orElse(""))) {
                    continue;
                }
                Cable cable = cable(hit);
                all.add(new Found(
                        hit.id(),
                        hit.document().orElse(null),
                        cable.provenance().textHash().orElse(null),
                        Hashes.record(cable)));
            }
        }
        return all;
    }

    private Cable cable(Hit hit) throws IOException {
        for (Cable cable : searcher.cables(hit.id())) {
            if (cable.id().equals(hit.id()) && cable.document().equals(hit.document())) {
                return cable;
            }
        }
        throw new IOException("the cable " + hit.id() + " was found, but cannot be read");
    }

    private String checksum() throws IOException {
        Hashes hashes = new Hashes();
        SearchRequest all = SearchRequest.of(CableQuery.all()).sort(Sort.ID).snippets(0);
        try (Stream<Hit> hits = searcher.stream(all)) {
            for (Hit hit : (Iterable<Hit>) hits::iterator) {
                hashes.add(cable(hit));
            }
        }
        return hashes.checksum();
    }

    /** The number of the last commit: Lucene writes it in base 36 into the name of a file. */
    private long commit() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("segments_[0-9a-z]{1,12}"))
                    .mapToLong(name -> Long.parseLong(name.substring("segments_".length()), 36))
                    .max()
                    .orElse(0);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * What an archive answers now to the search of a receipt.
     *
     * @param same whether the hits, their texts, records and order are the same
     * @param json the differences as one line of JSON
     */
    public record Comparison(boolean same, String json) {}

    /**
     * Asks again.
     *
     * @param archive the state of the archive now
     * @throws IllegalArgumentException if the line is no receipt; the message is for the user
     */
    public Comparison compare(String line, Archive archive) throws IOException {
        JsonNode receipt = parsed(line);
        Map<String, Found> before = new LinkedHashMap<>();
        for (JsonNode hit : receipt.get("hits")) {
            Found found = new Found(
                    hit.path("id").asString(""),
                    hit.path("document").asString(null),
                    hit.path("textHash").asString(null),
                    hit.path("recordHash").asString(""));
            before.put(found.key(), found);
        }
        SearchRequest request = request(receipt);
        Map<String, Found> now = new LinkedHashMap<>();
        found(request).forEach(found -> now.put(found.key(), found));
        TreeSet<String> gone = new TreeSet<>();
        TreeSet<String> added = new TreeSet<>();
        TreeSet<String> textChanged = new TreeSet<>();
        TreeSet<String> readDifferently = new TreeSet<>();
        before.forEach((key, one) -> {
            Found other = now.get(key);
            if (other == null) {
                gone.add(one.id());
            } else if (!Objects.equals(one.recordHash(), other.recordHash())
                    || (one.textHash() != null
                            && other.textHash() != null
                            && !one.textHash().equals(other.textHash()))) {
                boolean isSameText = one.textHash() != null && one.textHash().equals(other.textHash());
                (isSameText ? readDifferently : textChanged).add(one.id());
            }
        });
        now.forEach((key, one) -> {
            if (!before.containsKey(key)) {
                added.add(one.id());
            }
        });
        List<String> orderBefore =
                before.keySet().stream().filter(now::containsKey).toList();
        List<String> orderNow =
                now.keySet().stream().filter(before::containsKey).toList();
        boolean order = !orderBefore.equals(orderNow);
        boolean same =
                gone.isEmpty() && added.isEmpty() && textChanged.isEmpty() && readDifferently.isEmpty() && !order;
        ObjectNode answer = mapper.createObjectNode();
        answer.put("same", same);
        list(answer, "gone", gone);
        list(answer, "new", added);
        list(answer, "textChanged", textChanged);
        list(answer, "readDifferently", readDifferently);
        answer.put("order", order);
        answer.putArray("total")
                .add(receipt.path("total").asLong(0))
                .add(searcher.search(request.limit(0).exactTotal(true).withoutFacets())
                        .total());
        boolean isSameArchive = receipt.path("archive").path("checksum").equals(archive.json.path("checksum"));
        answer.putObject("archive").put("same", isSameArchive);
        return new Comparison(same, mapper.writeValueAsString(answer));
    }

    private static void list(ObjectNode answer, String key, Set<String> ids) {
        ArrayNode array = answer.putArray(key);
        ids.forEach(array::add);
    }

    private JsonNode parsed(String line) {
        JsonNode receipt;
        try {
            receipt = mapper.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
        if (!receipt.path("asked").isString() || !receipt.path("hits").isArray()) {
            throw new IllegalArgumentException("it is no receipt: asked and hits are missing");
        }
        return receipt;
    }

    private static SearchRequest request(JsonNode receipt) {
        boolean isLucene = receipt.path("syntax").asString("").startsWith(Syntax.LUCENE.toString());
        Syntax syntax = isLucene ? Syntax.LUCENE : Syntax.CABLES;
        SearchRequest request =
                SearchRequest.of(syntax.parse(receipt.get("asked").stringValue()));
        JsonNode options = receipt.path("options");
        for (SearchOption option : SearchOption.values()) {
            if (option == SearchOption.FACET) {
                continue;
            }
            for (JsonNode value : options.path(option.toString())) {
                request = option.applyTo(request, value.asString(""));
            }
        }
        return request;
    }
}
