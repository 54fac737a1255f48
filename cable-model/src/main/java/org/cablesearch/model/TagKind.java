// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

/** The meaning of a TAGS code. */
public enum TagKind {
    /** A subject: {@code PHUM}, Human Rights. */
    SUBJECT,
    /** A country or region, by its FIPS 10-4 code: {@code CB}, Cambodia. */
    COUNTRY,
    /** A program; its code begins with K: {@code KWMN}, Women's Issues. */
    PROGRAM,
    /** An organisation: {@code UNGA}. */
    ORGANIZATION,
    /** A person, in parentheses: {@code (STEINBERG, JAMES B.)}. */
    PERSON,
    /** An unknown code. */
    UNKNOWN
}
