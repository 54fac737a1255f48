/** The text from which a cable was read, where its file still lies there. */
@NullMarked
package org.cablesearch.page.internal.source;

import org.jspecify.annotations.NullMarked;
