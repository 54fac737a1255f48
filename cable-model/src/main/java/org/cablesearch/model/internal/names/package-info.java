/** What people's names are made of, for reading and searching alike: titles, particles, suffixes, case. */
@NullMarked
package org.cablesearch.model.internal.names;

import org.jspecify.annotations.NullMarked;
