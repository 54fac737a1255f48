// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

/**
 * The result of copying an index.
 *
 * {@snippet class="org.cablesearch.index.JavadocExamplesTest" region="backup"}
 *
 * @param files how many files the copy consists of
 * @param bytes their size
 * @param copied how many of them were copied now, because the folder did not have them yet, or had them damaged
 * @param commit the number of the commit that was copied, which increases with each commit of an index
 * @since 0.2
 */
public record BackupReport(int files, long bytes, int copied, long commit) {}
