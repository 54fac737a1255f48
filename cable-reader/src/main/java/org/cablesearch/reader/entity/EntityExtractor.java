// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity;

import java.util.ServiceLoader;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;
import org.cablesearch.reader.entity.internal.InstalledExtractor;
import org.cablesearch.reader.entity.internal.RuleBasedExtractor;

/**
 * Finds the people and organisations that a cable names.
 *
 * {@snippet class="org.cablesearch.reader.JavadocExamplesTest" region="extractor"}
 *
 * <p>Implementations must be safe for use by many threads, must return the same result for the same cable, and must run in
 * time proportional to the length of the cable, since input may be hostile.
 */
@FunctionalInterface
public interface EntityExtractor {

    /**
     * Finds the entities of a cable.
     *
     * @param cable a cable as it was read, without entities
     */
    Entities extract(Cable cable);

    /**
     * Returns the extractor that a module or jar of the application provides as a
     * {@linkplain java.util.ServiceLoader service}, or {@link #rules()} if none does. Readers use it by default.
     *
     * @throws IllegalStateException if several are provided; the message names them
     * @throws java.util.ServiceConfigurationError if the provider cannot be instantiated
     */
    static EntityExtractor installed() {
        return InstalledExtractor.find(ServiceLoader.load(EntityExtractor.class));
    }

    /**
     * Returns the extractor of this library, which uses rules and word lists written for cables, not a model. It finds
     * people by title, full name, signature, "Classified By" line, passing line and TAGS, and organisations by the head
     * of their name, the definition of an acronym, office symbol, the words beside the name, and a list of names. Each
     * entity is returned once, in the fullest form that the cable contains. A name in the text is also found in the
     * subject and in headings.
     */
    static EntityExtractor rules() {
        return new RuleBasedExtractor();
    }
}
