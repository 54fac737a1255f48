package org.cablesearch.cli.option;

import java.util.Optional;

/**
 * A cable that a command line names, or one of its paragraphs: {@code 06 PHNOM PENH 2611 ¶7}.
 *
 * @param id the id as written
 * @param paragraph the number of the paragraph
 */
public record AskedCable(String id, Optional<Integer> paragraph) {}
