/** What a person's name looks like, wherever it is written: its words, and how far it extends among others. */
@NullMarked
package org.cablesearch.reader.internal.name;

import org.jspecify.annotations.NullMarked;
