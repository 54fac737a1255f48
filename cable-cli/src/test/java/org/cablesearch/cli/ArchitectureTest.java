// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.module.ModuleDescriptor;
import java.util.Collection;
import java.util.stream.Stream;
import org.cablesearch.cluster.ClusterOptions;
import org.cablesearch.desk.DraftChecker;
import org.cablesearch.index.CableIndex;
import org.cablesearch.model.Cable;
import org.cablesearch.page.CablePage;
import org.cablesearch.query.CableQuery;
import org.cablesearch.reader.CableReader;

/** Which module may depend on which. The test is in this module because only the command depends on all the others. */
@AnalyzeClasses(
        packages = "org.cablesearch",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** Leaves out the test classes of other modules, which are in jars once they are packaged. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String MODEL = "org.cablesearch.model..";
    private static final String READER = "org.cablesearch.reader..";
    private static final String INDEX = "org.cablesearch.index..";
    private static final String QUERY = "org.cablesearch.query..";
    private static final String CLUSTER = "org.cablesearch.cluster..";
    private static final String PAGE = "org.cablesearch.page..";
    private static final String DESK = "org.cablesearch.desk..";
    private static final String CLI = "org.cablesearch.cli..";
    private static final String LUCENE = "org.apache.lucene";

    @ArchTest
    static final ArchRule MODEL_DEPENDS_ONLY_ON_JAVA = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule READER_DEPENDS_ONLY_ON_MODEL = noClasses()
            .that()
            .resideInAPackage(READER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INDEX, QUERY, CLUSTER, PAGE, DESK, CLI, LUCENE + "..");

    @ArchTest
    static final ArchRule INDEX_DEPENDS_ONLY_ON_MODEL = noClasses()
            .that()
            .resideInAPackage(INDEX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READER, QUERY, CLUSTER, PAGE, DESK, CLI);

    @ArchTest
    static final ArchRule QUERY_DEPENDS_ONLY_ON_INDEX_AND_MODEL = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READER, CLUSTER, PAGE, DESK, CLI);

    @ArchTest
    static final ArchRule CLUSTER_DEPENDS_ONLY_ON_QUERY_INDEX_AND_MODEL = noClasses()
            .that()
            .resideInAPackage(CLUSTER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(READER, PAGE, DESK, CLI);

    @ArchTest
    static final ArchRule PAGE_DEPENDS_ON_NEITHER_CLUSTER_NOR_COMMAND = noClasses()
            .that()
            .resideInAPackage(PAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLUSTER, DESK, CLI);

    @ArchTest
    static final ArchRule DESK_DEPENDS_ON_NEITHER_CLUSTER_NOR_PAGE_NOR_COMMAND = noClasses()
            .that()
            .resideInAPackage(DESK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CLUSTER, PAGE, CLI);

    @ArchTest
    static final ArchRule PAGE_AND_COMMAND_DO_NOT_DEPEND_ON_LUCENE = noClasses()
            .that()
            .resideInAnyPackage(PAGE, DESK, CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LUCENE + "..");

    @ArchTest
    static final ArchRule NO_LUCENE_IN_PUBLIC_SIGNATURES = classes()
            .that()
            .resideInAnyPackage(exportedPackages())
            .and()
            .arePublic()
            .should(nameNoLuceneType());

    /** The packages that our modules export to everybody. */
    private static String[] exportedPackages() {
        return Stream.of(
                        Cable.class,
                        CableReader.class,
                        CableIndex.class,
                        CableQuery.class,
                        ClusterOptions.class,
                        CablePage.class,
                        DraftChecker.class)
                .map(type -> type.getModule().getDescriptor())
                .flatMap(module -> module.exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> nameNoLuceneType() {
        return new ArchCondition<>("name no type of Lucene in a public or protected signature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                signature(type)
                        .filter(named -> named.getPackageName().startsWith(LUCENE))
                        .forEach(named -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " names " + named.getName())));
            }
        };
    }

    /** All types that the public and protected signatures of a type name. */
    private static Stream<JavaClass> signature(JavaClass type) {
        Stream<JavaType> above = Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
        Stream<JavaClass> members = type.getMembers().stream()
                .filter(ArchitectureTest::isVisible)
                .flatMap(member -> Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown(member)));
        return Stream.concat(above.map(JavaType::getAllInvolvedRawTypes).flatMap(Collection::stream), members);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> thrown(JavaMember member) {
        return member instanceof JavaCodeUnit code ? code.getExceptionTypes().stream() : Stream.empty();
    }
}
