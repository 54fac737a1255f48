// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli.console;

/** A command whose output is shown in the user's pager if it goes to a terminal. */
public interface Paged {}
