// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Walks the terms of a field in all segments, in order. A field that no document has is one without terms. */
public final class TermWalk {

    private TermWalk() {}

    public static TermsEnum all(IndexReader reader, String field) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** The terms that begin with a prefix; they can only be walked. */
    public static TermsEnum beginning(IndexReader reader, String field, String prefix) throws IOException {
        return new Beginning(all(reader, field), new BytesRef(prefix));
    }

    private static final class Beginning extends FilteredTermsEnum {

        private final BytesRef prefix;

        private Beginning(TermsEnum terms, BytesRef prefix) {
            super(terms);
            this.prefix = prefix;
            setInitialSeekTerm(prefix);
        }

        @Override
        protected AcceptStatus accept(BytesRef term) {
            return StringHelper.startsWith(term, prefix) ? AcceptStatus.YES : AcceptStatus.END;
        }
    }
}
