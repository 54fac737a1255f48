// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.entity.internal;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.cablesearch.reader.entity.EntityExtractor;

/** Chooses the extractor that the application provides, if it provides one. */
public final class InstalledExtractor {

    private InstalledExtractor() {}

    /** The only extractor of a loader; our own if there is none. */
    public static EntityExtractor find(ServiceLoader<EntityExtractor> loader) {
        List<ServiceLoader.Provider<EntityExtractor>> providers =
                loader.stream().toList();
        if (providers.size() > 1) {
            String names = providers.stream()
                    .map(provider -> provider.type().getName())
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException("Several extractors of people and organisations are installed: " + names
                    + ". Remove all but one, or pass one to the reader with ReadOptions.entities.");
        }
        return providers.isEmpty() ? EntityExtractor.rules() : providers.get(0).get();
    }
}
