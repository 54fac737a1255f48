// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.cablesearch.index.AddResult.Outcome;
import org.cablesearch.index.CableIndex;
import org.cablesearch.index.IndexOptions;
import org.cablesearch.index.VerifyReport;
import org.cablesearch.index.internal.record.Arrival;
import org.cablesearch.index.internal.record.CableCodec;
import org.cablesearch.index.internal.record.ContentHash;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.index.internal.schema.KeyText;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Paragraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Blocks that throw while the writer reads them. */
class GuardedBlockTest {

    private static final int PARAGRAPHS = 2;
    private static final Cable OLD = cable("06EXAMPLE1", "The harbour is open.");
    private static final Cable NEW = cable("06EXAMPLE1", "The harbour is closed.");
    private static final Cable NEXT = cable("06EXAMPLE2", "The ferry sails at noon.");

    /** The methods of a token stream that fail, in turn. */
    private enum At {
        DOCUMENT,
        RESET,
        INCREMENT,
        END,
        CLOSE
    }

    static final List<Fault> FAULTS = faults();

    private record Fault(At at, int document, Throwable thrown) {}

    private static List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (At at : At.values()) {
            for (int document = 0; document <= PARAGRAPHS; document++) {
                faults.add(new Fault(at, document, new StackOverflowError("no room")));
                faults.add(new Fault(at, document, new IllegalArgumentException("a text")));
            }
        }
        return faults;
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("FAULTS")
    void theBlockIsDroppedAndTheWriterWorksOn(Fault fault) throws IOException {
        try (CableIndex index = CableIndex.open(folder)) {
            index.add(OLD);
            IndexWriter writer = ((LuceneCableIndex) index).writer();
            Term key = new Term(IndexSchema.KEY, KeyText.of(NEW.key()));
            IllegalStateException thrown =
                    assertThrows(IllegalStateException.class, () -> writer.updateDocuments(key, failing(fault)));
            assertSame(fault.thrown, thrown.getCause());
            assertEquals(
                    "an error of this library made indexing of the cable 06EXAMPLE1 fail: " + fault.thrown
                            + "; please report it, with the cable",
                    thrown.getMessage());
            assertEquals(Outcome.ADDED, index.add(NEXT).outcome());
            index.commit();
            requireParentBefore(NEXT.paragraphs().size() + 1);
            assertEquals(Outcome.REPLACED, index.add(NEW).outcome());
        }
        VerifyReport report = CableIndex.verify(folder);
        assertTrue(report.clean(), report::toString);
        assertEquals(2, CableIndex.stats(folder).cables());
    }

    /** Otherwise the paragraphs of the failed cable would be those of the next one. */
    private void requireParentBefore(int documents) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder))) {
            LeafReader segment = reader.leaves().getFirst().reader();
            assertEquals(1, reader.leaves().size());
            NumericDocValues parents = segment.getNumericDocValues(IndexSchema.CABLE);
            assertTrue(parents.advanceExact(segment.maxDoc() - 1 - documents));
        }
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT", "INCREMENT"})
    void fatalErrorClosesWriter(At at) throws IOException {
        OutOfMemoryError fatal = new OutOfMemoryError("in a test");
        try (FSDirectory directory = FSDirectory.open(folder)) {
            IndexWriter writer = new IndexWriter(directory, IndexSchema.writerConfig(IndexOptions.DEFAULT));
            assertSame(
                    fatal,
                    assertThrows(OutOfMemoryError.class, () -> writer.addDocuments(failing(new Fault(at, 1, fatal)))));
        }
    }

    @Test
    void aSoundBlockHasAllItsDocuments() {
        CableCodec.Encoded encoded = CableCodec.encode(NEW);
        List<Integer> sizes = new ArrayList<>();
        CableDocuments.of(NEW, encoded, ContentHash.of(encoded), new Arrival("", 1, Arrival.Times.first(0)))
                .forEach(fields -> sizes.add(fields.size()));
        assertEquals(PARAGRAPHS + 1, sizes.size());
    }

    /** The documents of a cable, of which one fails. */
    private static Iterable<List<IndexableField>> failing(Fault fault) {
        List<Supplier<Document>> documents = new ArrayList<>();
        for (int i = 0; i <= PARAGRAPHS; i++) {
            boolean fails = i == fault.document;
            documents.add(() -> {
                if (fails && fault.at == At.DOCUMENT) {
                    throwAs(fault.thrown);
                }
                Document document = new Document();
                document.add(new TextField(IndexSchema.TEXT, "The harbour is closed.", Field.Store.NO));
                if (fails) {
                    document.add(new Field(IndexSchema.HEADING, new Failing(fault), TextField.TYPE_NOT_STORED));
                }
                return document;
            });
        }
        return () -> new GuardedBlock(NEW.id(), documents.iterator());
    }

    private static final class Failing extends TokenStream {

        private final Fault fault;

        private Failing(Fault fault) {
            this.fault = fault;
        }

        private void fail(At at) {
            if (fault.at == at) {
                throwAs(fault.thrown);
            }
        }

        @Override
        public void reset() {
            fail(At.RESET);
        }

        @Override
        public boolean incrementToken() {
            fail(At.INCREMENT);
            return false;
        }

        @Override
        public void end() throws IOException {
            super.end();
            fail(At.END);
        }

        @Override
        public void close() {
            fail(At.CLOSE);
        }
    }

    private static void throwAs(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }

    private static Cable cable(String id, String text) {
        return Cable.builder(id)
                .paragraphs(List.of(Paragraph.numbered(1, "", text), Paragraph.numbered(2, "", text)))
                .build();
    }
}
