/** Opens paths, folders, zip, 7z and gzip files, and finds the layout of each input. */
@NullMarked
package org.cablesearch.reader.internal.archive;

import org.jspecify.annotations.NullMarked;
