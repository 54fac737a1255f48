/**
 * What reading, indexing and searching must do alike to text: folding, comparing, and reading tables of facts. Knows
 * nothing of cables.
 */
@NullMarked
package org.cablesearch.model.internal.text;

import org.jspecify.annotations.NullMarked;
