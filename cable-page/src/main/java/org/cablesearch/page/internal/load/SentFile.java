// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.page.internal.load;

import java.io.InputStream;

/**
 * A file that a browser sends.
 *
 * @param name its path below the folder that the user chose: {@code 2006/06PARIS1.html}
 * @param content its bytes, to be read before the next file is asked for
 */
public record SentFile(String name, InputStream content) {}
