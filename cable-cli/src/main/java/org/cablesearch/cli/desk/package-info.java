/** The subcommands for drafts, receipts and reports. */
@NullMarked
package org.cablesearch.cli.desk;

import org.jspecify.annotations.NullMarked;
