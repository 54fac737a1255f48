/**
 * One short program per use, each to be read from top to bottom: {@link org.cablesearch.examples.QuickStart} first. The
 * {@code cables} command has a package of its own.
 */
@NullMarked
package org.cablesearch.examples;

import org.jspecify.annotations.NullMarked;
