// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.command;

/** A command whose output is shown in the user's pager if it goes to a terminal. */
interface Paged {}
