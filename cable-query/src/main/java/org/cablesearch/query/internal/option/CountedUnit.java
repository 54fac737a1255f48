// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.option;

import org.cablesearch.query.Unit;

/** What a trend counts, as its option {@code of} names it. */
public enum CountedUnit {
    PARAGRAPHS(Unit.PARAGRAPH),
    CABLES(Unit.CABLE);

    private final Unit unit;

    CountedUnit(Unit unit) {
        this.unit = unit;
    }

    /** The unit of the hits that are counted. */
    public Unit unit() {
        return unit;
    }
}
