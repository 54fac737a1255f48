/**
 * What is known about names, for reading, indexing and searching: the parts of people's names (titles, particles, suffixes,
 * case), the codes of TAGS, the posts that number cables and the ids and dates in a text, the organisations that are known by name, and the form under which a person or an
 * organisation is counted.
 */
@NullMarked
package org.cablesearch.model.internal.names;

import org.jspecify.annotations.NullMarked;
