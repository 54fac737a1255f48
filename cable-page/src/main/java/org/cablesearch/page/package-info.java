/**
 * A web page for searching cables with any {@link org.cablesearch.query.CableSearcher}, on the HTTP server of the JDK.
 *
 * <pre>{@code
 * try (CableSearcher searcher = CableSearcher.open(Path.of("my-index"));
 *         RunningPage page = CablePage.of(searcher).start(new InetSocketAddress("localhost", 8080))) {
 *     System.out.println(page.link());
 *     Thread.currentThread().join();
 * }
 * }</pre>
 */
@NullMarked
package org.cablesearch.page;

import org.jspecify.annotations.NullMarked;
