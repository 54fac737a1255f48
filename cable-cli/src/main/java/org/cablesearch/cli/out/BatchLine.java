package org.cablesearch.cli.out;

/**
 * A query of a batch.
 *
 * @param line the line on which it stands in its file, from 1
 * @param text the query
 */
public record BatchLine(int line, String text) {}
