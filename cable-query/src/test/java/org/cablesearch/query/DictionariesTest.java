// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Weight;
import org.cablesearch.query.internal.lucene.LiveTerms;

/** Lucene's dictionaries keep what was deleted until it is merged, so one class reads them and leaves that out. */
@AnalyzeClasses(packages = "org.cablesearch.query", importOptions = ImportOption.DoNotIncludeTests.class)
class DictionariesTest {

    private static final Set<String> OF_A_READER = Set.of(
            "terms", "postings", "docFreq", "totalTermFreq", "getDocCount", "getSumDocFreq", "getSumTotalTermFreq");

    /** The others that read them: for the scores, or for documents that are known not to be deleted. */
    private static final Set<String> OTHERS = Set.of(
            // wraps the terms of every other reader
            "TimedReader",
            // the terms of queries, and how often Lucene counts them for the scores
            "TermLookup",
            "TermLookups",
            "NameScores",
            // a word of one hit
            "HeaderMatches",
            // which of two ways to the same hits is faster
            "CablesById");

    @ArchTest
    static final ArchRule ONLY_LIVE_TERMS_READS_THEM = noClasses()
            .that(DescribedPredicate.describe("are neither LiveTerms nor queries", DictionariesTest::readsNone))
            .should()
            .accessTargetWhere(DescribedPredicate.describe("it reads a dictionary", DictionariesTest::isReading));

    private static boolean readsNone(JavaClass type) {
        return Stream.iterate(type, outer -> outer.getEnclosingClass().orElse(null))
                .takeWhile(outer -> outer != null)
                .noneMatch(outer -> outer.isEquivalentTo(LiveTerms.class)
                        || outer.isAssignableTo(Query.class)
                        || outer.isAssignableTo(Weight.class)
                        || OTHERS.contains(outer.getSimpleName()));
    }

    private static boolean isReading(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return owner.isAssignableTo(MultiTerms.class)
                || owner.isAssignableTo(TermStates.class)
                || (owner.isEquivalentTo(Terms.class) && name.equals("getTerms"))
                || (owner.isAssignableTo(IndexReader.class) && OF_A_READER.contains(name));
    }
}
