/** The messages when a command cannot do what was asked: what is wrong, and what to do. */
@NullMarked
package org.cablesearch.cli.advice;

import org.jspecify.annotations.NullMarked;
