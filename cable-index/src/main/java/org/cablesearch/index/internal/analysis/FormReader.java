package org.cablesearch.index.internal.analysis;

/** Returns the form of each word of a text, and may record it. */
@FunctionalInterface
public interface FormReader {

    /** The form of the word in the first letters of a buffer, in lower case without accents. */
    Form read(char[] buffer, int length);
}
