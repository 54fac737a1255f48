// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index.internal.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.util.IOFunction;

/** Does to each element what a stream cannot do, since it reads or writes. */
public final class Each {

    private Each() {}

    /** The results for all elements, in order, in a new list. */
    public static <A, B> List<B> of(Collection<? extends A> elements, IOFunction<A, ? extends B> function)
            throws IOException {
        List<B> results = new ArrayList<>(elements.size());
        for (A element : elements) {
            results.add(function.apply(element));
        }
        return results;
    }
}
