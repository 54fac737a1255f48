/** Shared by the command and the page: options of a search, and the messages about wrong ones. */
@NullMarked
package org.cablesearch.page.internal.option;

import org.jspecify.annotations.NullMarked;
