/**
 * The page in a real browser, over the fictional sample cables: what a reader does, and what a browser and the rules of
 * accessibility say to it. Skipped where no Chromium is installed, unless {@code CI=true}.
 */
@NullMarked
package org.cablesearch.page.browser;

import org.jspecify.annotations.NullMarked;
