// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.internal.schema.Ids;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.index.internal.schema.WrittenId;
import org.cablesearch.model.Cable;
import org.cablesearch.model.CableDate;
import org.cablesearch.model.CableKey;
import org.cablesearch.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Finds cables by id in any form that people write. A published id takes precedence over a canonical one. */
public final class IdLookup {

    /**
     * Where a cable is.
     *
     * @param leaf the segment
     * @param document the cable's document in it
     */
    public record Place(LeafReaderContext leaf, int document) {

        public Cable read() throws IOException {
            return Blocks.read(leaf, document);
        }

        public CableKey key() throws IOException {
            return IndexedKeys.key(leaf, document);
        }

        /** The path that the cable was read from. */
        public String source() throws IOException {
            return leaf.reader()
                    .storedFields()
                    .document(document, Set.of(IndexSchema.SOURCE))
                    .get(IndexSchema.SOURCE);
        }
    }

    private final IndexReader reader;
    private @Nullable Query anyCited;

    public IdLookup(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The cables with this id, in the order of their keys: those published under it or, if there are none, those that
     * have it as canonical id.
     */
    public List<Place> find(String written) throws IOException {
        for (WrittenId.Lookup lookup : WrittenId.lookups(written)) {
            SortedMap<CableKey, Place> found = new TreeMap<>();
            add(lookup, found);
            if (!found.isEmpty()) {
                return List.copyOf(found.values());
            }
        }
        return List.of();
    }

    /** The cables that a reference may mean, in the order of their keys: those with its id, published or canonical. */
    public List<Place> referred(String id) throws IOException {
        SortedMap<CableKey, Place> found = new TreeMap<>();
        for (WrittenId.Lookup lookup : WrittenId.lookups(id)) {
            add(lookup, found);
        }
        return List.copyOf(found.values());
    }

    private void add(WrittenId.Lookup lookup, SortedMap<CableKey, Place> found) throws IOException {
        for (String id : lookup.ids()) {
            for (Place place : find(lookup.field(), id)) {
                found.put(place.key(), place);
            }
        }
    }

    /** The query for the cables that {@link #find} returns. */
    public Query withId(String written) throws IOException {
        for (WrittenId.Lookup lookup : WrittenId.lookups(written)) {
            for (String id : lookup.ids()) {
                if (!find(lookup.field(), id).isEmpty()) {
                    return anyOf(lookup.field(), lookup.ids());
                }
            }
        }
        return new MatchNoDocsQuery("no cable has the id " + written);
    }

    /** The cable with this key. */
    public Optional<Place> withKey(CableKey key) throws IOException {
        // The last document of its block is the cable itself.
        return find(IndexSchema.KEY, KeyText.of(key)).stream().reduce((paragraph, cable) -> cable);
    }

    /** Whether a cable has this id, published or canonical. */
    public boolean holds(String id) throws IOException {
        return !find(id).isEmpty();
    }

    /** Whether a cable has this canonical id, cites it, or has it as a word of its text. */
    public boolean isKnown(String canonical) throws IOException {
        return holds(canonical)
                || LiveTerms.contains(reader, new Term(IndexSchema.CITES, canonical))
                || LiveTerms.contains(reader, new Term(IndexSchema.WORDS, canonical.toLowerCase(Locale.ROOT)));
    }

    /** The cables that cite an id in the form that {@link Ids#normalize} returns. */
    public List<Place> citing(String id) throws IOException {
        return find(IndexSchema.CITES, id);
    }

    /**
     * The cables whose date is known only to the day, with their paragraphs.
     *
     * @param day the start of the day
     */
    public Query knownToTheDay(Instant day) throws IOException {
        Query dated = LongPoint.newExactQuery(IndexSchema.DATE, day.getEpochSecond());
        BitSetIterator cables = new BitSetIterator(MatchingBits.of(new IndexSearcher(reader), dated), 0);
        List<String> keys = new ArrayList<>();
        for (int doc; (doc = cables.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
            LeafReaderContext leaf = Blocks.leafOf(doc, reader);
            CableDate date = Blocks.head(leaf, doc - leaf.docBase).date().orElseThrow();
            if (date.precision() == DatePrecision.DAY) {
                keys.add(IndexedKeys.text(leaf, doc - leaf.docBase).utf8ToString());
            }
        }
        return anyOf(IndexSchema.KEY, keys);
    }

    /** The cables that another cable cites. They are looked up once for all clauses. */
    public Query cited() throws IOException {
        if (anyCited == null) {
            anyCited = withAnyId(allCited());
        }
        return anyCited;
    }

    /** The cables that have one of several ids, as references have them, as published or canonical id. */
    public static Query withAnyId(Collection<String> cited) {
        Set<String> ids = new LinkedHashSet<>();
        cited.forEach(id -> ids.addAll(WrittenId.cited(id)));
        return new BooleanQuery.Builder()
                .add(anyOf(IndexSchema.ID, ids), Occur.SHOULD)
                .add(anyOf(IndexSchema.CANONICAL_ID, ids), Occur.SHOULD)
                .build();
    }

    /** The cables that have any of several terms. */
    public static Query anyOf(String field, Collection<String> terms) {
        return new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList());
    }

    private Set<String> allCited() throws IOException {
        Set<String> cited = new HashSet<>();
        TermsEnum ids = LiveTerms.of(reader, IndexSchema.CITES).iterator();
        for (BytesRef id = ids.next(); id != null; id = ids.next()) {
            cited.add(id.utf8ToString());
        }
        return cited;
    }

    private List<Place> find(String field, String form) throws IOException {
        List<Place> places = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = LiveTerms.in(leaf, field);
            if (terms.seekExact(new BytesRef(form))) {
                PostingsEnum having = terms.postings(null, PostingsEnum.NONE);
                for (int doc; (doc = having.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS; ) {
                    places.add(new Place(leaf, doc));
                }
            }
        }
        return places;
    }
}
