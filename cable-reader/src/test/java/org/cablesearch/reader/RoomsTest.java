// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.cablesearch.testing.Rooms;

@AnalyzeClasses(packages = "org.cablesearch.reader", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.cablesearch.(**).internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void ofReadingUseOnlyTheRoomsListed(JavaClasses classes) {
        Rooms.check("cable-reader", "org.cablesearch.reader.internal", classes);
    }

    @ArchTest
    static void ofNamesUseOnlyTheRoomsListed(JavaClasses classes) {
        Rooms.check("cable-reader, names in the text", "org.cablesearch.reader.entity.internal", classes);
    }
}
