package org.cablesearch.entity;

import java.util.ServiceLoader;
import org.cablesearch.entity.internal.InstalledExtractor;
import org.cablesearch.entity.internal.RuleBasedExtractor;
import org.cablesearch.model.Cable;
import org.cablesearch.model.Entities;

/**
 * Finds the people and organisations that a cable names.
 *
 * <p>An implementation must be safe for use by many threads, must answer the same for the same cable, and must take time
 * at most proportional to the cable's length: a cable may be hostile.
 */
@FunctionalInterface
public interface EntityExtractor {

    /**
     * The entities of a cable.
     *
     * @param cable a cable as it was read; its own people and orgs are not looked at
     */
    Entities extract(Cable cable);

    /**
     * The extractor that a module or jar of the application provides as a {@linkplain java.util.ServiceLoader service}, else
     * {@link #rules()}. Readers use it unless they are given another.
     *
     * @throws IllegalStateException if several are provided; the message names them
     * @throws java.util.ServiceConfigurationError if the one that is provided cannot be made
     */
    static EntityExtractor installed() {
        return InstalledExtractor.find(ServiceLoader.load(EntityExtractor.class));
    }

    /**
     * The extractor of this library: rules for this genre and word lists, no model. It finds people by title, full name, signature,
     * "Classified By", passing line and TAGS, and organisations by the head of their name, definition of an acronym, office
     * symbol and a list; each entity once, under its fullest form in the cable.
     */
    static EntityExtractor rules() {
        return new RuleBasedExtractor();
    }
}
