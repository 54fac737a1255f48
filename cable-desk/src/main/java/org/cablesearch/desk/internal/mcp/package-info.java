/** The Model Context Protocol: JSON-RPC on two streams, and its tools. */
@NullMarked
package org.cablesearch.desk.internal.mcp;

import org.jspecify.annotations.NullMarked;
