// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.deadline;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.cablesearch.query.internal.request.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A reader that checks the deadline while terms are looked up or enumerated. Lucene's {@code ExitableDirectoryReader}
 * checks only enumerations, but a query for names or patterns may look up a hundred thousand terms.
 */
public final class TimedReader extends FilterDirectoryReader {

    private static final int TERMS_BETWEEN_CHECKS = 8;
    private static final int STEPS_BETWEEN_CHECKS = 1 << 8;

    private final Deadline deadline;

    /** A reader that checks the deadline; the reader itself if there is no deadline. */
    public static DirectoryReader of(DirectoryReader reader, Deadline deadline) throws IOException {
        return deadline.left().isPresent() ? new TimedReader(reader, deadline) : reader;
    }

    private TimedReader(DirectoryReader reader, Deadline deadline) throws IOException {
        super(reader, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return timed(leaf, deadline);
            }
        });
        this.deadline = deadline;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) throws IOException {
        return new TimedReader(reader, deadline);
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return in.getReaderCacheHelper();
    }

    private static LeafReader timed(LeafReader leaf, Deadline deadline) {
        return new FilterLeafReader(leaf) {
            @Override
            public @Nullable Terms terms(String field) throws IOException {
                Terms terms = in.terms(field);
                return terms == null ? null : timed(terms, deadline);
            }

            @Override
            public @Nullable CacheHelper getReaderCacheHelper() {
                return in.getReaderCacheHelper();
            }

            @Override
            public @Nullable CacheHelper getCoreCacheHelper() {
                return in.getCoreCacheHelper();
            }
        };
    }

    private static Terms timed(Terms terms, Deadline deadline) {
        return new FilterLeafReader.FilterTerms(terms) {
            @Override
            public TermsEnum iterator() throws IOException {
                deadline.check();
                return timed(in.iterator(), deadline);
            }

            @Override
            public TermsEnum intersect(CompiledAutomaton words, @Nullable BytesRef start) throws IOException {
                deadline.check();
                return timed(in.intersect(words, start), deadline);
            }
        };
    }

    private static TermsEnum timed(TermsEnum terms, Deadline deadline) {
        ThrottledDeadline pace = new ThrottledDeadline(deadline, TERMS_BETWEEN_CHECKS);
        return new FilterLeafReader.FilterTermsEnum(terms) {
            @Override
            public @Nullable BytesRef next() throws IOException {
                pace.step();
                return in.next();
            }

            // Checks the deadline while positions are read: one document may have more than there is time for. Other
            // postings are fast.
            @Override
            public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) throws IOException {
                return PostingsEnum.featureRequested(flags, PostingsEnum.POSITIONS)
                        ? timed(in.postings(null, flags), deadline)
                        : in.postings(reuse, flags);
            }

            @Override
            public boolean seekExact(BytesRef term) throws IOException {
                deadline.check();
                return in.seekExact(term);
            }

            @Override
            public void seekExact(BytesRef term, TermState state) throws IOException {
                deadline.check();
                in.seekExact(term, state);
            }

            @Override
            public SeekStatus seekCeil(BytesRef term) throws IOException {
                deadline.check();
                return in.seekCeil(term);
            }
        };
    }

    private static PostingsEnum timed(PostingsEnum places, Deadline deadline) {
        ThrottledDeadline pace = new ThrottledDeadline(deadline, STEPS_BETWEEN_CHECKS);
        return new FilterLeafReader.FilterPostingsEnum(places) {
            @Override
            public int nextDoc() throws IOException {
                pace.step();
                return in.nextDoc();
            }

            @Override
            public int advance(int target) throws IOException {
                pace.step();
                return in.advance(target);
            }

            @Override
            public int nextPosition() throws IOException {
                pace.step();
                return in.nextPosition();
            }
        };
    }
}
