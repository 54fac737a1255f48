/** The text from which a cable was read, if its file is still there. */
@NullMarked
package org.cablesearch.page.internal.source;

import org.jspecify.annotations.NullMarked;
