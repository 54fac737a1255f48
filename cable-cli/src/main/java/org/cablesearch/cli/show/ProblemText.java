// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.show;

import org.cablesearch.model.Problem;
import org.cablesearch.reader.ReadResult;
import org.cablesearch.reader.Source;

/** Problems of records, for people: {@code FILE:LINE: CODE: message}. */
public final class ProblemText {

    private ProblemText() {}

    /** A line for a record that is not a cable, with the offending text. */
    public static String of(ReadResult.Rejected rejected) {
        String line = of(rejected.source(), rejected.problem());
        return rejected.excerpt().isBlank() ? line : line + ": " + rejected.excerpt();
    }

    /** A line for a problem of a cable. */
    public static String of(Source source, Problem problem) {
        return source.file() + ":" + problem.line().orElse(source.line()) + ": " + problem.code() + ": "
                + problem.message();
    }
}
