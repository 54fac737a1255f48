// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk.internal.mcp;

/** Thrown if a tool cannot answer a call; the message is a sentence for the model. */
public final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
