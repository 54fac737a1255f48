/** Tables of facts about the telegram system, each read from a resource file that names its source; not exported. */
@NullMarked
package org.cablesearch.reader.facts;

import org.jspecify.annotations.NullMarked;
