// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query.internal.suggest;

import java.io.IOException;
import org.cablesearch.query.CableQuery;

/** Counts what a query finds. */
@FunctionalInterface
public interface QueryCounter {
    long count(CableQuery query) throws IOException;
}
