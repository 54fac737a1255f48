/** What the command and the address of the page have in common: options of a search, and what to say of wrong ones. */
@NullMarked
package org.cablesearch.page.internal.option;

import org.jspecify.annotations.NullMarked;
