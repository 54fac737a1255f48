/**
 * Names, for both reading and searching: the parts of people's names (titles, particles, suffixes, case), and the posts
 * that number cables.
 */
@NullMarked
package org.cablesearch.model.internal.names;

import org.jspecify.annotations.NullMarked;
