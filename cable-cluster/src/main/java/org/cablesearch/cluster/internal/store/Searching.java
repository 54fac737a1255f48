package org.cablesearch.cluster.internal.store;

import java.io.IOException;
import org.cablesearch.cluster.internal.json.SearchAnswer;
import org.cablesearch.cluster.internal.json.SearchBody;

/** Sends searches. */
@FunctionalInterface
public interface Searching {
    SearchAnswer search(SearchBody body) throws IOException;
}
