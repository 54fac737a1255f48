// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import static java.util.Objects.requireNonNull;
import static org.cablesearch.model.internal.table.Row.row;
import static org.cablesearch.model.internal.table.Type.NUMBER;
import static org.cablesearch.model.internal.table.Type.TEXT;
import static org.cablesearch.model.internal.table.Type.list;
import static org.cablesearch.model.internal.table.Type.map;
import static org.cablesearch.model.internal.table.Type.orNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cablesearch.desk.internal.json.AskedSearch;
import org.cablesearch.desk.internal.json.ReceiptFile;
import org.cablesearch.index.Commit;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.internal.table.Row;
import org.cablesearch.model.internal.table.Table;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.Facet;
import org.cablesearch.query.FacetValue;
import org.cablesearch.query.Hit;
import org.cablesearch.query.SearchRequest;
import org.cablesearch.query.SearchResults;
import org.cablesearch.query.Synonyms;
import org.cablesearch.query.internal.option.Syntax;
import org.cablesearch.query.internal.report.ArchiveState;
import org.cablesearch.reader.internal.json.RecordHash;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes receipts of searches, and repeats their searches. A receipt is one line of JSON: the query, the archive, and each
 * hit with a hash of its text and one of its record. Its keys are in docs/desk.md.
 *
 * {@snippet class="org.cablesearch.desk.JavadocExamplesTest" region="receipt"}
 *
 * <p>Each cable that is found is read once, until the index changes; memory use grows with their number (an id and two
 * hashes each). The checksum of the archive needs the ids and hashes of all cables for a moment, and reads those without a
 * hash of their text. Safe for use by many threads if the searcher is.
 *
 * @since 0.2
 */
public final class Receipts {

    private static final Table<Archive> ARCHIVE = Table.of(
            row("commit", NUMBER, archive -> archive.commit().number(), "the number of the commit"),
            row("schema", NUMBER, archive -> archive.commit().schema(), "the version of the index's schema"),
            row("cables", NUMBER, archive -> archive.state().cables(), "how many cables it has"),
            row("checksum", TEXT, archive -> archive.state().checksum(), "over their ids and texts"));

    private static final Table<Facet> FACET = Table.of(
            row(
                    "values",
                    list(Table.<FacetValue>of(
                            row("value", TEXT, FacetValue::value, "the value"),
                            row("count", NUMBER, FacetValue::count, "how many hits have it"))),
                    Facet::values,
                    "the values"),
            row("missing", NUMBER, Facet::missing, "how many hits have no value"));

    private static final Table<Found> HIT = Table.of(
            row("id", TEXT, found -> found.key().id(), "the published id of the cable"),
            row("document", orNull(TEXT), found -> found.key().document(), "tells apart telegrams with one id"),
            row("textHash", orNull(TEXT), Found::textHash, "the hash of its text"),
            row("recordHash", TEXT, Found::recordHash, "the hash of its record"));

    private static final Table<Receipt> RECEIPT = Table.of(
            row("version", TEXT, Receipt::version, "the version of the program"),
            row("syntax", TEXT, receipt -> AskedSearch.written(receipt.syntax()), "the syntax of the query"),
            row("asked", TEXT, Receipt::asked, "the query as typed"),
            row("understood", TEXT, receipt -> receipt.request().query(), "how it was read"),
            row(
                    "options",
                    map(list(TEXT)),
                    receipt -> AskedSearch.options(receipt.request()),
                    "the options, with their values"),
            row("at", TEXT, Receipt::at, "when it was asked"),
            row("archive", ARCHIVE, Receipt::archive, "the archive"),
            row("total", NUMBER, receipt -> receipt.results().total(), "how many hits there are"),
            row("facets", map(FACET), receipt -> receipt.results().facets(), "the facets"),
            row("hits", list(HIT), Receipt::hits, "the hits"));

    private static final Row<Receipt, ?> SYNONYMS = row(
            "synonyms",
            list(list(TEXT)),
            receipt -> receipt.synonyms().groups(),
            "the groups of synonyms that extend the query; absent if there are none");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private final CableSearcher searcher;
    private final String version;
    private Optional<Archive> last = Optional.empty();

    private Receipts(CableSearcher searcher, String version) {
        this.searcher = searcher;
        this.version = version;
    }

    /**
     * Receipts of searches of an index. Each is of one moment, even if the searcher is refreshed meanwhile, and names the
     * commit that the searcher sees.
     *
     * @param searcher a searcher of an index in a folder, or of one that is open for writing; the caller closes it
     * @param version the version of the calling program, which receipts name
     */
    public static Receipts of(CableSearcher searcher, String version) {
        return new Receipts(requireNonNull(searcher, "searcher"), requireNonNull(version, "version"));
    }

    /**
     * Receipts of searches of an index.
     *
     * @param index not used, because the searcher knows the index
     * @deprecated use {@link #of(CableSearcher, String)}
     */
    @Deprecated(since = "0.2")
    public static Receipts of(CableSearcher searcher, Path index, String version) {
        requireNonNull(index, "index");
        return of(searcher, version);
    }

    private record Receipt(
            String version,
            Syntax syntax,
            String asked,
            SearchRequest request,
            Instant at,
            Archive archive,
            SearchResults results,
            List<Found> hits) {

        Synonyms synonyms() {
            return AskedSearch.synonyms(request);
        }
    }

    /**
     * The state of an archive.
     *
     * @param read the cables read of it; many queries find the same
     */
    private record Archive(Commit commit, ArchiveState state, Map<CableKey, Found> read) {}

    /** The archive at a moment. */
    private synchronized Archive archive(CableSearcher now) throws IOException {
        Commit commit = now.commit()
                .orElseThrow(() -> new UnsupportedOperationException("this index has no commits to name: " + searcher));
        if (last.isEmpty() || !last.get().commit().equals(commit)) {
            last = Optional.of(new Archive(commit, ArchiveState.of(now, RecordHash::of), new ConcurrentHashMap<>()));
        }
        return last.get();
    }

    /**
     * Searches, and writes a receipt with all hits, whatever the limit and the cursor of the request.
     *
     * @param asked the text of the query as the user wrote it
     * @return one line of JSON, without a line end
     * @throws IllegalArgumentException if {@code asked} is not the query of the request, because the search could not be
     *     repeated
     * @throws java.io.InterruptedIOException if the time of the request is up: incomplete hits have no receipt
     * @throws IOException if the index cannot be read
     */
    public String write(String asked, SearchRequest request) throws IOException {
        return json(RECEIPT, asked, request, Optional.empty());
    }

    /**
     * Writes a receipt of a search that was answered. Search and write in one {@link CableSearcher#scan}, with receipts of
     * its searcher: then the receipt is of the answer that the user saw.
     *
     * @param results the answer to the request
     * @throws IllegalArgumentException as {@link #write(String, SearchRequest)}
     * @throws java.io.InterruptedIOException if the answer is incomplete, or as {@link #write(String, SearchRequest)}
     * @throws IOException as {@link #write(String, SearchRequest)}
     */
    public String write(String asked, SearchRequest request, SearchResults results) throws IOException {
        return json(RECEIPT, asked, request, Optional.of(results));
    }

    /**
     * Searches as {@link #write(String, SearchRequest)} does, for a file of several receipts that ends with {@link #end}.
     *
     * @param line the line of the query in its batch, from 1
     */
    public String write(String asked, SearchRequest request, int line) throws IOException {
        Table<Receipt> table =
                RECEIPT.with(row("line", NUMBER, receipt -> line, "the line of the query in its batch, from 1"));
        return json(table, asked, request, Optional.empty());
    }

    /** The last line of a file of several receipts, without which the file is cut short. */
    public static String end(int receipts) {
        return "{\"" + ReceiptFile.COUNT + "\":" + receipts + "}";
    }

    private String json(Table<Receipt> table, String asked, SearchRequest request, Optional<SearchResults> known)
            throws IOException {
        Syntax syntax = AskedSearch.syntax(asked, request);
        return searcher.scan(now -> {
            Archive archive = archive(now);
            Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            SearchResults results = complete(now, request, known);
            List<Found> hits = found(now, archive, request, results);
            Receipt receipt = new Receipt(version, syntax, asked, request, at, archive, results, hits);
            return (receipt.synonyms().groups().isEmpty() ? table : table.with(SYNONYMS)).json(receipt);
        });
    }

    private static SearchResults complete(CableSearcher now, SearchRequest request, Optional<SearchResults> known)
            throws IOException {
        SearchResults results =
                known.isPresent() && (known.get().totalIsExact() || known.get().timedOut())
                        ? known.get()
                        : now.search(request.withoutCursor()
                                .limit(0)
                                .exactTotal(true)
                                .hints(false)
                                .near(false));
        if (results.timedOut()) {
            throw new InterruptedIOException("the time of the search is up; incomplete hits have no receipt");
        }
        return results;
    }

    /** A hit with its hashes. */
    private record Found(CableKey key, Optional<String> textHash, String recordHash) {

        boolean isOfOtherText(Found other) {
            return textHash.isPresent() && other.textHash.isPresent() && !textHash.equals(other.textHash);
        }

        boolean isOfSameText(Found other) {
            return textHash.isPresent() && textHash.equals(other.textHash);
        }
    }

    /** All hits, without another search if the results have all of them. */
    private static List<Found> found(CableSearcher now, Archive archive, SearchRequest request, SearchResults results)
            throws IOException {
        List<CableKey> keys;
        boolean areAll = results.totalIsExact() && results.hits().size() == results.total();
        try (Stream<Hit> hits = areAll
                ? results.hits().stream()
                : now.stream(request.snippets(0).withoutCursor().withoutFacets())) {
            keys = hits.map(Hit::key).distinct().toList();
        }
        List<CableKey> unknown =
                keys.stream().filter(key -> !archive.read().containsKey(key)).toList();
        archive.read()
                .putAll(ArchiveState.ofEach(
                        now,
                        unknown,
                        cable -> new Found(cable.key(), cable.provenance().textHash(), RecordHash.of(cable))));
        return keys.stream().map(archive.read()::get).toList();
    }

    /**
     * Repeats the search of a receipt.
     *
     * @param receipt a line that {@link #write} returned
     * @throws IllegalArgumentException if it is not a receipt; the message is for the user
     * @throws java.io.InterruptedIOException if the time of the request is up
     * @throws IOException if the index cannot be read
     */
    public ReceiptComparison compare(String receipt) throws IOException {
        JsonNode read = parsed(receipt);
        SearchRequest request = AskedSearch.of(read);
        return searcher.scan(now -> compare(now, read, request));
    }

    private ReceiptComparison compare(CableSearcher searcher, JsonNode read, SearchRequest request) throws IOException {
        Archive archive = archive(searcher);
        SearchResults results = complete(searcher, request, Optional.empty());
        Map<CableKey, Found> before = byKey(hits(read));
        Map<CableKey, Found> now = byKey(found(searcher, archive, request, results));
        List<CableKey> textChanged = new ArrayList<>();
        List<CableKey> readDifferently = new ArrayList<>();
        before.forEach((key, one) -> {
            Found other = now.getOrDefault(key, one);
            if (one.isOfOtherText(other) || !one.recordHash().equals(other.recordHash())) {
                (one.isOfSameText(other) ? readDifferently : textChanged).add(key);
            }
        });
        return new ReceiptComparison(
                read.path("asked").asString(""),
                without(before, now),
                without(now, before),
                textChanged,
                readDifferently,
                !inBoth(before, now).equals(inBoth(now, before)),
                read.path("total").asLong(0),
                results.total(),
                read.path("archive")
                        .path("checksum")
                        .asString("")
                        .equals(archive.state().checksum()));
    }

    private static List<Found> hits(JsonNode receipt) {
        List<Found> hits = new ArrayList<>();
        for (JsonNode hit : receipt.path("hits")) {
            if (!hit.path("id").isString() || !hit.path("recordHash").isString()) {
                throw new IllegalArgumentException(
                        "hit " + (hits.size() + 1) + " of the receipt has no id or recordHash");
            }
            hits.add(new Found(
                    new CableKey(
                            hit.get("id").stringValue(), hit.path("document").asStringOpt()),
                    hit.path("textHash").asStringOpt(),
                    hit.get("recordHash").stringValue()));
        }
        return hits;
    }

    private static Map<CableKey, Found> byKey(List<Found> hits) {
        Map<CableKey, Found> byKey = new LinkedHashMap<>();
        hits.forEach(hit -> byKey.put(hit.key(), hit));
        return byKey;
    }

    /** The hits that others lack. */
    private static List<CableKey> without(Map<CableKey, Found> hits, Map<CableKey, Found> others) {
        return hits.keySet().stream().filter(hit -> !others.containsKey(hit)).toList();
    }

    private static List<CableKey> inBoth(Map<CableKey, Found> hits, Map<CableKey, Found> others) {
        return hits.keySet().stream().filter(others::containsKey).toList();
    }

    private JsonNode parsed(String line) {
        JsonNode receipt;
        try {
            receipt = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON, or is cut short", e);
        }
        if (!receipt.path("asked").isString() || !receipt.path("hits").isArray()) {
            throw new IllegalArgumentException("it is not a receipt: asked and hits are missing");
        }
        return receipt;
    }
}
