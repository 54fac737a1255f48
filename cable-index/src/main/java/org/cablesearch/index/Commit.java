// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

/**
 * The state of an index that a searcher sees. If two are equal, so is what they hold.
 *
 * @param number the number of the last commit, which each commit of an index increases
 * @param version a number that every change increases, also one that is not committed yet
 * @param schema the version of the index's schema
 * @since 0.2
 */
public record Commit(long number, long version, int schema) {}
