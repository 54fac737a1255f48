package org.cablesearch.index.internal.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.internal.analysis.OrgAnalyzer;
import org.cablesearch.index.internal.analysis.PersonAnalyzer;
import org.cablesearch.index.internal.analysis.SpellingAnalyzer;
import org.cablesearch.index.internal.analysis.TagAnalyzer;
import org.cablesearch.index.internal.analysis.WordAnalyzer;

/**
 * The fields of the index: the only place that knows a field's name, its analyzer, how its facets are kept, and the
 * version of it all.
 *
 * <p>A cable is a block of documents: its paragraphs, then the cable itself, which alone has the {@link #CABLE} field.
 * {@link #KEY} stands on every document of the block; with the key on the cable alone, an update would leave the old
 * paragraphs behind.
 */
public final class IndexSchema {

    /** Rises whenever an index written by older code would be read wrongly. */
    public static final int VERSION = 3;

    /** The parent field: Lucene sets it on the last document of every block. */
    public static final String CABLE = "cable";
    /** The published id, on every document of a block. */
    public static final String KEY = "key";
    /** The published id, in the form that {@link Ids#normalize} gives. */
    public static final String ID = "id";
    /** The published id as a doc value, for sorting and for naming a hit. */
    public static final String ID_ORDER = "id.order";
    /** The canonical id, in the form that {@link Ids#normalize} gives, as a term. */
    public static final String CANONICAL_ID = "id.canonical";
    /** The second of the epoch, as a point and as a doc value. */
    public static final String DATE = "date";
    /** Canonical ids of the cables that a cable cites. */
    public static final String CITES = "cites";

    public static final String SUBJECT = "subject";
    /** Of a cable: the words of subject, headings and texts, each once with its count; no positions. */
    public static final String WORDS = "words";

    public static final String ORIGIN = "origin";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String INFO = "info";
    public static final String CLASSIFICATION = "class";
    public static final String LEVEL = "level";
    public static final String CAPTION = "caption";
    public static final String PRECEDENCE = "precedence";
    public static final String TAGS = "tags";
    /** {@code code TAB name} of each code whose name is known, for labels and for finding codes by prefix. */
    public static final String TAG_LABEL = "tags.label";

    /** Of a cable: all spellings of the words of its names by their keys, see {@link SpellingAnalyzer}; a dictionary only. */
    public static final String SPELLING = "people.spelling";

    public static final String SIGNER = "signer";
    public static final String CLASSIFIER = "classifier";

    /** Of a paragraph: its text. */
    public static final String TEXT = "text";
    /** Of a paragraph: its heading. */
    public static final String HEADING = "heading";
    /** Of a paragraph: the level and the controls of its marking. */
    public static final String MARKING = "marking";
    /** Of a paragraph: its role. */
    public static final String ROLE = "role";
    /** Of a paragraph: the people whom it names. */
    public static final String PEOPLE = "people";
    /** Of a paragraph: the organisations that it names. */
    public static final String ORGS = "orgs";
    /** Of a cable: its signers, classifiers and addressees, and those whom no paragraph names. */
    public static final String CABLE_PEOPLE = "cable.people";
    /** Of a cable: the organisations that no paragraph names. */
    public static final String CABLE_ORGS = "cable.orgs";

    /** Of a cable: the codes of the problems it was read with, as a doc value, to be counted. */
    public static final String PROBLEMS = "problems";

    /** Of a cable: the head of its record, as a doc value, since those are read faster than what is stored. */
    public static final String HEAD = "head";
    /** The stored record: of a cable without its paragraphs, of a paragraph whole. */
    public static final String RECORD = "record";
    /** A hash of the whole cable, to know the same cable again. */
    public static final String HASH = "hash";
    /** Where the cable was read. */
    public static final String SOURCE = "source";
    /** The run of the writer that added it. */
    public static final String RUN = "run";

    /** Of paragraphs and of whole cables, so that the two can be compared; see the ranking. */
    private static final Similarity TEXTS = new QueryLikelihood();

    /** Subjects vary less in worth by length than the default supposes. */
    private static final Similarity SUBJECTS = new BM25Similarity(1.2f, 0.5f);

    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {
        @Override
        public Similarity get(String field) {
            return field.equals(SUBJECT) ? SUBJECTS : TEXTS;
        }
    };

    private static final Analyzer ANALYZER = new PerFieldAnalyzerWrapper(
            WordAnalyzer.stemmed(),
            Map.ofEntries(
                    Map.entry(ORIGIN, WordAnalyzer.plain()),
                    Map.entry(FROM, WordAnalyzer.plain()),
                    Map.entry(TO, WordAnalyzer.plain()),
                    Map.entry(INFO, WordAnalyzer.plain()),
                    Map.entry(CLASSIFICATION, WordAnalyzer.plain()),
                    Map.entry(TAGS, TagAnalyzer.INSTANCE),
                    Map.entry(CAPTION, TagAnalyzer.INSTANCE),
                    Map.entry(PRECEDENCE, TagAnalyzer.INSTANCE),
                    Map.entry(MARKING, TagAnalyzer.INSTANCE),
                    Map.entry(ROLE, TagAnalyzer.INSTANCE),
                    Map.entry(LEVEL, TagAnalyzer.INSTANCE),
                    Map.entry(PEOPLE, PersonAnalyzer.indexing()),
                    Map.entry(CABLE_PEOPLE, PersonAnalyzer.indexing()),
                    Map.entry(SIGNER, PersonAnalyzer.indexing()),
                    Map.entry(CLASSIFIER, PersonAnalyzer.indexing()),
                    Map.entry(SPELLING, SpellingAnalyzer.INSTANCE),
                    Map.entry(ORGS, OrgAnalyzer.indexing()),
                    Map.entry(CABLE_ORGS, OrgAnalyzer.indexing())));

    private static final FacetsConfig FACETS = facetsConfig();

    private IndexSchema() {}

    /** The analyzer of everything that is indexed. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** The analyzer of what is asked of a field. */
    public static Analyzer askingAnalyzer(String field) {
        return switch (field) {
            case TEXT, HEADING, SUBJECT, WORDS, ORIGIN, FROM, TO, INFO, CLASSIFICATION -> WordAnalyzer.plain();
            case PEOPLE, CABLE_PEOPLE, SIGNER, CLASSIFIER -> PersonAnalyzer.asking();
            case ORGS, CABLE_ORGS -> OrgAnalyzer.asking();
            default -> TagAnalyzer.INSTANCE;
        };
    }

    /** The analyzer that shows what is indexed of a field's text: the terms of {@link #analyzer}, each with its place. */
    public static Analyzer explainingAnalyzer(String field) {
        return isNames(field) ? PersonAnalyzer.explaining() : ANALYZER;
    }

    /** Whether a field holds names of people. */
    public static boolean isNames(String field) {
        return field.equals(PEOPLE) || field.equals(CABLE_PEOPLE) || field.equals(SIGNER) || field.equals(CLASSIFIER);
    }

    /** Whether a field's words have their stems beside them. */
    public static boolean isStemmed(String field) {
        return field.equals(TEXT) || field.equals(HEADING) || field.equals(SUBJECT) || field.equals(WORDS);
    }

    /** How far the words of a phrase may be moved apart in a field: in a list of names, never from one into the next. */
    public static int greatestSlop(String field) {
        return isNames(field) || field.equals(ORGS) || field.equals(CABLE_ORGS)
                ? ANALYZER.getPositionIncrementGap(field) - 1
                : Integer.MAX_VALUE;
    }

    /** How words are scored, the same for writing and searching. */
    public static Similarity similarity() {
        return SIMILARITY;
    }

    /** How facets are kept: a field each dimension, so that one not asked for costs nothing. */
    public static FacetsConfig facets() {
        return FACETS;
    }

    /** The doc-values field of a dimension; also holds the terms by which it is narrowed. */
    public static String facetField(Dimension dimension) {
        return "facet." + dimension;
    }

    /** The field of the paragraphs' own values in a dimension that is of paragraphs. */
    public static String paragraphFacetField(Dimension dimension) {
        return "facet.paragraph." + dimension;
    }

    /** The terms by which the values of a dimension are found as they are typed, see {@link SuggestionTerms}. */
    public static String suggestionField(Dimension dimension) {
        return "suggest." + dimension;
    }

    public static IndexWriterConfig writerConfig(IndexOptions options) {
        return new IndexWriterConfig(ANALYZER)
                .setSimilarity(similarity())
                .setParentField(CABLE)
                .setMergeScheduler(new SilentMergeScheduler())
                .setRAMBufferSizeMB(options.ramBufferMegabytes());
    }

    private static FacetsConfig facetsConfig() {
        FacetsConfig config = new FacetsConfig();
        for (Dimension dimension : Dimension.values()) {
            // Of several values, the dimension itself is one more: it is counted where a cable has any.
            config.setMultiValued(dimension.toString(), !dimension.isSingle());
            config.setRequireDimCount(dimension.toString(), !dimension.isSingle());
            config.setIndexFieldName(dimension.toString(), facetField(dimension));
        }
        return config;
    }

    /**
     * A checksum of what the analyzers make of a probe: it differs when a change of ours or of Lucene's makes other terms
     * of the same text, and with it an index would no longer answer as it should.
     */
    public static String fingerprint() {
        return Fingerprint.VALUE;
    }

    /** Made when it is first asked for: the analyzers then load their tables. */
    private static final class Fingerprint {
        static final String VALUE = compute();
    }

    private static String compute() {
        String probe = "The police reports of Taylor,s G/TIP visit, U.N. & LUNDY, Hok: anti-TIP running caf\u00e9s";
        CRC32 crc = new CRC32();
        for (String field : new String[] {TEXT, ORIGIN, TAGS, PEOPLE, SPELLING, ORGS}) {
            addTerms(field, probe, crc);
        }
        return Long.toHexString(crc.getValue());
    }

    private static void addTerms(String field, String probe, CRC32 crc) {
        try (TokenStream tokens = ANALYZER.tokenStream(field, probe)) {
            TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                BytesRef bytes = term.getBytesRef();
                crc.update(bytes.bytes, bytes.offset, bytes.length);
                crc.update(increment.getPositionIncrement());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }
}
