/**
 * The {@code cables} command. {@link org.cablesearch.examples.cables.Cables} starts it; each subcommand is a class of its
 * own, which reads options, asks the library and hands the answer to a renderer: {@code …Text} for people, {@code …Json}
 * for programs.
 */
@NullMarked
package org.cablesearch.examples.cables;

import org.jspecify.annotations.NullMarked;
