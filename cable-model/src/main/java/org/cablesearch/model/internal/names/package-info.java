/**
 * Names, for reading and searching alike: what people's names are made of (titles, particles, suffixes, case), and the posts
 * that number cables.
 */
@NullMarked
package org.cablesearch.model.internal.names;

import org.jspecify.annotations.NullMarked;
