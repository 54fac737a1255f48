/**
 * The rule-based extractor of people and organisations: small passes over the words of a cable, and the word lists beside
 * them. {@link org.cablesearch.entity.rules.RuleBasedExtractor} names the passes in their order.
 */
@NullMarked
package org.cablesearch.entity.rules;

import org.jspecify.annotations.NullMarked;
