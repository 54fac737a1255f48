// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.http;

/** The HTTP statuses that the page answers with. */
public final class Status {

    public static final int OK = 200;
    public static final int NOT_MODIFIED = 304;
    public static final int BAD_REQUEST = 400;
    public static final int UNAUTHORIZED = 401;
    public static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    public static final int METHOD_NOT_ALLOWED = 405;
    public static final int CONFLICT = 409;
    public static final int URI_TOO_LONG = 414;
    public static final int INTERNAL_ERROR = 500;
    public static final int BUSY = 503;
    public static final int TIMEOUT = 504;

    private Status() {}
}
