package org.cablesearch.examples.cables;

/** How the results of a batch are printed. */
enum BatchFormat {
    TEXT,
    CSV,
    JSON
}
