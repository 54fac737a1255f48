/**
 * Results of the library as JSON, for both the command and the web page. The keys are a contract. Nothing in this
 * package depends on options, commands or terminals.
 */
@NullMarked
package org.cablesearch.page.internal.json;

import org.jspecify.annotations.NullMarked;
