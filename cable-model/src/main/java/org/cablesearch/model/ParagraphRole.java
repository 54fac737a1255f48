// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

/** The purpose of a paragraph. */
public enum ParagraphRole {
    /** Contains the cable's summary, or part of it. */
    SUMMARY,
    /** Comments on what the post reports. */
    COMMENT,
    /** Asks an addressee to do something. */
    ACTION_REQUEST,
    /** It is a note: background, a biographic note, an aside to the reader. */
    NOTE,
    /** Anything else. */
    BODY
}
