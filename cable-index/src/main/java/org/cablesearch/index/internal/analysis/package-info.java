/**
 * How the text of each kind of field becomes terms: words, TAGS, names of people, names of organisations. Each analyzer
 * has one variant for indexing and one for queries; they must agree, so they are in the same class.
 */
@NullMarked
package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.NullMarked;
