/**
 * Short programs, one for each use of the library. Read each from top to bottom, {@link
 * org.cablesearch.examples.QuickStart} first. {@code examples/run} starts them.
 */
@NullMarked
package org.cablesearch.examples;

import org.jspecify.annotations.NullMarked;
