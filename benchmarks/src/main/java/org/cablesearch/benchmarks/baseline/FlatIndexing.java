// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.benchmarks.baseline;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.internal.work.KeyedWorkers;

/** Indexes a dump as one flat document per cable, with one thread per core. */
public final class FlatIndexing {

    private FlatIndexing() {}

    /** Creates the index of a dump in an empty folder. */
    public static void run(Path csv, Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(FlatFields.analyzer()).setRAMBufferSizeMB(64);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            int cores = Runtime.getRuntime().availableProcessors();
            try (KeyedWorkers<CsvRecord> workers =
                    new KeyedWorkers<>(cores, record -> add(writer, FlatRow.of(record)))) {
                FlatDump.read(csv, row -> workers.hand(Long.toString(row.getStartingLineNumber()), row));
            }
            writer.commit();
        }
    }

    /** Adds or replaces a cable by its id, as any repeatable loader does. */
    private static void add(IndexWriter writer, FlatRow row) throws IOException {
        writer.updateDocument(new Term(FlatFields.ID, row.id()), FlatFields.CONFIG.build(document(row)));
    }

    private static Document document(FlatRow row) {
        Document document = new Document();
        document.add(new StringField(FlatFields.ID, row.id(), Store.YES));
        document.add(new LongField(FlatFields.DATE, row.epochSecond(), Store.YES));
        document.add(new StringField(FlatFields.ORIGIN, row.origin(), Store.YES));
        document.add(new StringField(FlatFields.LEVEL, row.level(), Store.YES));
        document.add(new TextField(FlatFields.SUBJECT, row.subject(), Store.YES));
        for (String tag : row.tags()) {
            document.add(new StringField(FlatFields.TAGS, tag, Store.NO));
            document.add(new SortedSetDocValuesFacetField(FlatFields.TAGS, tag));
        }
        for (String person : row.people()) {
            document.add(new StringField(FlatFields.PEOPLE, person, Store.NO));
        }
        row.cites().forEach(cited -> document.add(new StringField(FlatFields.CITES, cited, Store.NO)));
        document.add(new SortedSetDocValuesFacetField(FlatFields.ORIGIN, row.origin()));
        document.add(new SortedSetDocValuesFacetField(FlatFields.LEVEL, row.level()));
        document.add(new SortedSetDocValuesFacetField(
                FlatFields.YEAR, Integer.toString(row.date().getYear())));
        document.add(new Field(FlatFields.BODY, row.body(), FlatFields.bodyType()));
        return document;
    }
}
