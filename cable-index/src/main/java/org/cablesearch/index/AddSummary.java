// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

/**
 * Counts of the cables of a stream that were added, replaced others, or were already in the index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="index"}
 *
 * @param added how many cables were new
 * @param replaced how many replaced a cable with the same id and different content
 * @param unchanged how many were already in the index
 */
public record AddSummary(long added, long replaced, long unchanged) {}
