/**
 * The page in a real browser, with the fictional sample cables: journeys of readers, messages in the browser's console, and the
 * rules of accessibility. The tests are skipped if no Chromium is installed, unless {@code CI=true}.
 */
@NullMarked
package org.cablesearch.page.browser;

import org.jspecify.annotations.NullMarked;
