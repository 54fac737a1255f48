// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;

/** The first baseline of the ranking: one document per cable, one field with all its words, Lucene's default BM25. */
public final class FlatIndex {

    private static final String TEXT = "text";
    private static final String ID = "id";

    private final Analyzer analyzer;
    private final DirectoryReader reader;

    public FlatIndex(List<Cable> cables, Analyzer analyzer) throws IOException {
        this.analyzer = analyzer;
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (Cable cable : cables) {
                writer.addDocument(document(cable));
            }
        }
        this.reader = DirectoryReader.open(memory);
    }

    /** The ids of the cables with all the words, the best first. */
    public List<String> find(String words, int most) throws IOException {
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words, Occur.MUST);
        IndexSearcher searcher = new IndexSearcher(reader);
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query == null ? new MatchNoDocsQuery("no word") : query, most).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
    }

    private static Document document(Cable cable) {
        StringBuilder text = new StringBuilder(cable.subject());
        for (Paragraph paragraph : cable.paragraphs()) {
            text.append('\n')
                    .append(paragraph.heading().orElse(""))
                    .append('\n')
                    .append(paragraph.text());
        }
        Document document = new Document();
        document.add(new StringField(ID, cable.id(), Store.YES));
        document.add(new TextField(TEXT, text.toString(), Store.NO));
        return document;
    }
}
