package org.cablesearch.cluster.internal.write;

/**
 * What a writer knows of a cable that is held.
 *
 * @param hash of its content
 * @param source where it was read
 * @param run the name of the run that added it
 */
record KnownCable(String hash, String source, String run) {}
