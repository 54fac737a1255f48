/** The JSON interface: one class for each address. */
@NullMarked
package org.cablesearch.page.internal.api;

import org.jspecify.annotations.NullMarked;
