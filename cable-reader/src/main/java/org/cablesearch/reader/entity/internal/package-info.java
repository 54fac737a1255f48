/** The rule-based extractor. {@link org.cablesearch.reader.entity.internal.RuleBasedExtractor} names its passes in order. */
@NullMarked
package org.cablesearch.reader.entity.internal;

import org.jspecify.annotations.NullMarked;
