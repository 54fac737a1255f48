/** The tools of the Model Context Protocol. */
@NullMarked
package org.cablesearch.desk.internal.mcp;

import org.jspecify.annotations.NullMarked;
