/**
 * Answers requests with any engine: what an engine must find and count, and what is made of it. An engine implements
 * {@link org.cablesearch.query.internal.engine.Engine} and the interfaces that read its index; it calls the rest.
 */
@NullMarked
package org.cablesearch.query.internal.engine;

import org.jspecify.annotations.NullMarked;
