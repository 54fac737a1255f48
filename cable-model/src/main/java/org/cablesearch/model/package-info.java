/**
 * Diplomatic cables as immutable records. Start with {@link org.cablesearch.model.Cable}; its text is a list of
 * {@link org.cablesearch.model.Paragraph}s, each with its own {@link org.cablesearch.model.PortionMarking}.
 *
 * <p>In this package no parameter, component or result is ever {@code null}: a missing value is an empty
 * {@link java.util.Optional}, an empty string or an empty list. Lists are unmodifiable copies. All types are safe for
 * use by many threads.
 */
@NullMarked
package org.cablesearch.model;

import org.jspecify.annotations.NullMarked;
