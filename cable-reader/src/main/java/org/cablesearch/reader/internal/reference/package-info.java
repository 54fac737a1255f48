/** The REF field, and the citations in running text. */
@NullMarked
package org.cablesearch.reader.internal.reference;

import org.jspecify.annotations.NullMarked;
