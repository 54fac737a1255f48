/** Rules about names as rows of a table: how they are read, and how they are found in a passage. */
@NullMarked
package org.cablesearch.reader.entity.internal.rule;

import org.jspecify.annotations.NullMarked;
