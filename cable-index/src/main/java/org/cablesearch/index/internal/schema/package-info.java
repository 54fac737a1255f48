/**
 * The fields of the index, their analyzers and facets. {@link org.cablesearch.index.internal.schema.IndexSchema} is the
 * only place that names a field.
 */
@NullMarked
package org.cablesearch.index.internal.schema;

import org.jspecify.annotations.NullMarked;
