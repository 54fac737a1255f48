// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal.rule;

import java.util.List;

/** A row of a table of rules. */
public sealed interface RuleRow permits Rule, CandidateRule {

    /** What it finds. */
    String name();

    /** A sentence that shows it. */
    String example();

    /** The names that are found in the example. */
    List<String> names();
}
