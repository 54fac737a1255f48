// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cablesearch.testing.BacktrackingInput;
import org.cablesearch.testing.CountedCode;
import org.cablesearch.testing.ModulePatterns;
import org.cablesearch.testing.SmallStack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text is split into terms with work in proportion to its length, whatever it repeats. */
class BacktrackingAnalysisTest {

    /** Long enough for many words of the length at which words are cut. */
    private static final int LENGTH = 4 * BacktrackingInput.LENGTH;

    /** Parts of words. */
    private static final List<String> PARTS = List.of(
            "1", "12,", "1's ", "a", "x", "X", "xX", "U.", "'s", "é", "e\u0301", "-", "(", "а", "al-", "of ", ", ");

    private static final CountedCode ANALYSIS = CountedCode.of(Analysis.class);

    /** Finds the terms of a text in each field that has an analyzer of its own. */
    static final class Analysis implements Consumer<String> {

        private final Set<String> fields;

        Analysis() throws IOException {
            try (Stream<AnalyzerCase> cases = AnalyzerCase.all()) {
                fields = cases.map(AnalyzerCase::field).collect(Collectors.toSet());
            }
        }

        @Override
        public void accept(String text) {
            for (String field : fields) {
                try {
                    new AnalyzerCase(field, text, List.of()).found();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    static Stream<BacktrackingInput> strains() {
        Stream<BacktrackingInput> ofPatterns = ModulePatterns.of(MethodHandles.lookup()).values().stream()
                .flatMap(pattern -> BacktrackingInput.of(pattern).stream());
        return Stream.concat(ofPatterns, PARTS.stream().map(part -> new BacktrackingInput("", part)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("strains")
    void aTextIsAnalysedInLinearTime(BacktrackingInput strain) {
        SmallStack.run(() -> ANALYSIS.assertLinear(strain.toString(), LENGTH, strain::ofLength));
    }
}
