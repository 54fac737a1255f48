/** The rule-based extractor. {@link org.cablesearch.entity.internal.RuleBasedExtractor} names its passes in order. */
@NullMarked
package org.cablesearch.entity.internal;

import org.jspecify.annotations.NullMarked;
