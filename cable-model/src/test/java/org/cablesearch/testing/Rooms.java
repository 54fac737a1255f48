package org.cablesearch.testing;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule that each room of a module, a package under {@code internal}, uses only certain other rooms. */
public final class Rooms {

    /** The package that other modules see. */
    public static final String API = "API";

    private Rooms() {}

    /**
     * @param api the package that other modules see; {@code internal} is below it
     * @param uses for each room, and for the API if it may not use all rooms, the rooms that it may use besides the API
     */
    public static ArchRule rule(String api, Map<String, List<String>> uses) {
        LayeredArchitecture layers = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer(API)
                .definedBy(api);
        for (String room : uses.keySet()) {
            layers = room.equals(API) ? layers : layers.layer(room).definedBy(api + ".internal." + room + "..");
        }
        for (Map.Entry<String, List<String>> room : uses.entrySet()) {
            layers = layers.whereLayer(room.getKey())
                    .mayOnlyAccessLayers(Stream.concat(Stream.of(API), room.getValue().stream())
                            .toArray(String[]::new));
        }
        return layers;
    }
}
