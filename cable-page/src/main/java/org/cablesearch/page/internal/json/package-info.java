/**
 * Results of the library as JSON, for the command and the web page alike. The keys are a contract. Nothing in this package
 * knows of options, commands or terminals.
 */
@NullMarked
package org.cablesearch.page.internal.json;

import org.jspecify.annotations.NullMarked;
