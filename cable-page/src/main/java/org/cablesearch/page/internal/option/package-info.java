/** What the command and the address of the page have in common: options of a search, and the messages about wrong ones. */
@NullMarked
package org.cablesearch.page.internal.option;

import org.jspecify.annotations.NullMarked;
