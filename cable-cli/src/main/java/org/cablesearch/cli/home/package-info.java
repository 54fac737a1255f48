/** What the command keeps in the user's home: the index used last, and the link of the page that is open. */
@NullMarked
package org.cablesearch.cli.home;

import org.jspecify.annotations.NullMarked;
