/** The results of this module as tables (the keys of JSON, the columns of CSV), and hits as files. */
@NullMarked
package org.cablesearch.query.internal.result;

import org.jspecify.annotations.NullMarked;
