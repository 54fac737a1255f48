// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.index;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.cablesearch.testing.Rooms;

@AnalyzeClasses(packages = "org.cablesearch.index", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static void useOnlyTheRoomsListed(JavaClasses classes) {
        Rooms.check("cable-index", "org.cablesearch.index.internal", classes);
    }
}
