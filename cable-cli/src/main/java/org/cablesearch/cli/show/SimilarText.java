package org.cablesearch.cli.show;

import java.util.List;
import org.cablesearch.cli.console.Output;
import org.cablesearch.query.CableSearcher;
import org.cablesearch.query.SimilarCable;

/** The cables most similar to one, with what they share, for people. */
public final class SimilarText {

    /** People do not read more. */
    private static final int MAX_WORDS = 10;

    private final Output out;

    private final CableSearcher searcher;

    public SimilarText(Output out, CableSearcher searcher) {
        this.out = out;
        this.searcher = searcher;
    }

    public void print(List<SimilarCable> similar) {
        Titles.print(out, similar.isEmpty() ? "no similar cable" : Counts.of(similar.size(), "cable"));
        SearchText text = new SearchText(out, searcher);
        for (SimilarCable cable : similar) {
            text.printFacts(cable.hit());
            shared("words", cable.words().stream().limit(MAX_WORDS).toList());
            shared("TAGS", cable.tags());
            shared("citations", cable.references());
        }
    }

    private void shared(String what, List<String> values) {
        if (!values.isEmpty()) {
            String line = "shares " + what + ": " + String.join(", ", values);
            Wrapping.filledText(line, out.display().columns()).forEach(out::line);
        }
    }
}
