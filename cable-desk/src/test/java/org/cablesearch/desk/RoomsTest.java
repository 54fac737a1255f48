// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.desk;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.cablesearch.testing.Rooms;

/** Which rooms of this module may use which: the table in ARCHITECTURE.md. */
@AnalyzeClasses(packages = "org.cablesearch.desk", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static void useOnlyTheRoomsListed(JavaClasses classes) {
        Rooms.check("cable-desk", "org.cablesearch.desk.internal", classes);
    }
}
