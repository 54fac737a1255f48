// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

/** Why a cable names a person. */
public enum PersonRole {
    /** Signed it. */
    SIGNER,
    /** Classified it. */
    CLASSIFIER,
    /** Is to receive it: named in a passing instruction. */
    ADDRESSEE,
    /** Is mentioned in the text. */
    MENTIONED
}
