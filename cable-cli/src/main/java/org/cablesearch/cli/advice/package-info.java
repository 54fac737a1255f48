/** Messages of commands that fail: what is wrong, and what to do. */
@NullMarked
package org.cablesearch.cli.advice;

import org.jspecify.annotations.NullMarked;
