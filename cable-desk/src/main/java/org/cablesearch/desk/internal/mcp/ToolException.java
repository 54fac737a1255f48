package org.cablesearch.desk.internal.mcp;

/** What a tool cannot do, in a sentence for the one who asked. */
public final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }
}
