package org.cablesearch.model;

/** Why a person stands in a cable. */
public enum PersonRole {
    /** Signed it. */
    SIGNER,
    /** Classified it. */
    CLASSIFIER,
    /** Is to read it: named in a passing instruction. */
    ADDRESSEE,
    /** Is spoken of. */
    MENTIONED
}
