package org.cablesearch.query.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cablesearch.index.Dimension;
import org.cablesearch.index.internal.schema.IndexSchema;
import org.cablesearch.model.PortionLevel;
import org.cablesearch.model.internal.text.EditDistance;
import org.cablesearch.model.internal.text.Folding;
import org.cablesearch.query.internal.lucene.Deadline;

/** The values that the cables of an index have in a dimension, as people write them: in any case, without accents. */
public final class HeldValues {

    /** A value that is further away is another one. */
    private static final int MOST_EDITS = 3;

    private record Candidate(String value, int edits, int cables) {}

    private final IndexReader reader;
    private final Deadline deadline;

    public HeldValues(IndexReader reader, Deadline deadline) {
        this.reader = reader;
        this.deadline = deadline;
    }

    /** The values meant by what is written: that value itself, else those that differ in case or accents alone. */
    public List<String> meant(Dimension dimension, String written) throws IOException {
        if (written.isEmpty() || isHeld(dimension, written)) {
            return written.isEmpty() ? List.of() : List.of(written);
        }
        String wanted = folded(codeOf(dimension, written));
        List<String> meant = new ArrayList<>();
        each(dimension, (value, cables) -> {
            if (folded(value).equals(wanted)) {
                meant.add(value);
            }
        });
        return meant;
    }

    /** The value nearest to one that is not held: the commonest with a word that begins so, else the nearest by spelling. */
    public Optional<String> nearest(Dimension dimension, String written) throws IOException {
        ValuePrefix prefix = new ValuePrefix(written);
        String wanted = folded(written);
        int most = Math.min(MOST_EDITS, wanted.length() / 2);
        List<Candidate> candidates = new ArrayList<>();
        each(dimension, (value, cables) -> {
            int edits = prefix.begins(value) ? 0 : EditDistance.of(wanted, folded(value), most);
            if (edits <= most) {
                candidates.add(new Candidate(value, edits, cables));
            }
        });
        return candidates.stream()
                .min(Comparator.comparingInt(Candidate::edits)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::cables).reversed())
                        .thenComparing(Candidate::value))
                .map(Candidate::value);
    }

    private boolean isHeld(Dimension dimension, String value) throws IOException {
        String field = IndexSchema.facetField(dimension);
        return reader.docFreq(DrillDownQuery.term(field, dimension.toString(), value)) > 0;
    }

    /** Levels may be written out: {@code secret}. */
    private static String codeOf(Dimension dimension, String written) {
        return switch (dimension) {
            case LEVEL, MARKING -> PortionLevel.parse(written).map(Enum::name).orElse(written);
            default -> written;
        };
    }

    @FunctionalInterface
    private interface ValueVisitor {
        void visit(String value, int cables);
    }

    private void each(Dimension dimension, ValueVisitor visitor) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexSchema.facetField(dimension));
        if (terms == null) {
            return;
        }
        TermsEnum values = terms.iterator();
        for (BytesRef term = values.next(); term != null; term = values.next()) {
            deadline.check();
            String[] path = FacetsConfig.stringToPath(term.utf8ToString());
            if (path.length > 1) {
                visitor.visit(path[1], values.docFreq());
            }
        }
    }

    private static String folded(String text) {
        return Folding.fold(text.strip());
    }
}
