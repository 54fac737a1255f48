package org.cablesearch.cluster.internal.write;

/**
 * What a writer knows about a cable in the index.
 *
 * @param hash the hash of its content
 * @param source its source
 * @param run the name of the run that added it
 * @param added when the run began that first added a cable with its key, in seconds of the epoch
 */
record KnownCable(String hash, String source, String run, long added) {}
