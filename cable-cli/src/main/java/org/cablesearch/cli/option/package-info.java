/** Options and parameters: those that several commands share, and how picocli reads their values. */
@NullMarked
package org.cablesearch.cli.option;

import org.jspecify.annotations.NullMarked;
