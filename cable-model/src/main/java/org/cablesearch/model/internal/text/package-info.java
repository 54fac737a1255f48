/**
 * Text operations that reading, indexing and searching must share: folding, comparing, and reading tables of facts.
 * Independent of cables.
 */
@NullMarked
package org.cablesearch.model.internal.text;

import org.jspecify.annotations.NullMarked;
