// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.input;

import org.cablesearch.reader.LineReading;
import org.cablesearch.reader.internal.line.Line;

/**
 * A line of a record that is part of neither header nor body.
 *
 * @param line the line
 * @param role what it is
 * @param rule how that was seen, in a few words
 */
public record SetAside(Line line, LineReading.Role role, String rule) {}
