/**
 * Tables of facts about the telegram system: routing indicators, bureaus, countries. Each table is a resource file that names
 * its source.
 */
@NullMarked
package org.cablesearch.reader.internal.facts;

import org.jspecify.annotations.NullMarked;
