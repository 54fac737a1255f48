// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.out;

/**
 * A query of a batch file.
 *
 * @param line its line number in the file, from 1
 * @param text the query
 */
public record BatchLine(int line, String text) {}
