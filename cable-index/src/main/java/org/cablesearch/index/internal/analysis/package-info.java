/**
 * How the text of each kind of field becomes terms: words, TAGS, names of people, names of organisations. Each analyzer
 * has two sides, one for what is indexed and one for what is asked; the two must agree, so they are in one class.
 */
@NullMarked
package org.cablesearch.index.internal.analysis;

import org.jspecify.annotations.NullMarked;
