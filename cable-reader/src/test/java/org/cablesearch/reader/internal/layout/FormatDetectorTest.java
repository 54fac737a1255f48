// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.reader.internal.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.cablesearch.reader.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatDetectorTest {

    private static final String CASES = """
            TEXT  | 06PHNOMPENH1385~TITLE~Tue Aug 01 00:00:00 +0200 2006~SECRET~Embassy~VZCZC
            TEXT  | 06PHNOMPENH1385
            TEXT  | 06PHNOMPENH1385~TITLE~no date~no class~Embassy~VZCZC
            TEXT  | ~no id~Tue Aug 01 00:00:00 +0200 2006~none~Embassy~UNCLAS
            TEXT  | no id~TITLE~no date~CONFIDENTIAL//NOFORN~Embassy~UNCLAS
            CSV   | "1","2/25/1972 9:09","72TEHRAN1164","Embassy Tehran","SECRET","","R 25~
            CSV   | ~"2/25/1972 9:09","72TEHRAN1164"
            CSV   | 1,2/25/1972 9:09,72TEHRAN1164,Embassy Tehran,SECRET,,header,body
            CSV   | id,date,mrn,origin,classification,references,header,body
            HTML  | <?xml version='1.0'?>~<!DOCTYPE html PUBLIC "x">~<html lang='en'>
            HTML  | <HTML><body>
            HTML  | <pre>UNCLAS</pre>
            JSONL | {"id":"06A1"}
            JSONL | ~~  {
            CFPF  | Message Text~~CONFIDENTIAL
            CFPF  | ~~Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014~x
            CFPF  | ~Message Attributes~Document Number: 1976PORTO00118
            TEXT  | 75LIMA1~TITLE~no date~SECRET~Embassy~SECRET LIMA 1~Declassified/Released US Department of State EO Systematic Review 30 JUN 2005
            AUTO  | Dear Sir, we, the people, as one, are well, and hope, that you, are too.
            AUTO  | "Well," he said, "it is no table."
            AUTO  | <<218634>>
            AUTO  | [1, 2]
            AUTO  | %PDF-1.4
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = CASES)
    void recognizesALayoutByItsBeginning(Format format, String start) {
        assertEquals(format, FormatDetector.detect(start.replace('~', '\n').getBytes(StandardCharsets.UTF_8)));
    }

    /** A layout that is not detected would be read only on request. */
    @Test
    void everyLayoutIsRecognized() {
        Set<Format> recognized =
                CASES.lines().map(line -> Format.valueOf(line.split(" +")[0])).collect(Collectors.toSet());
        assertEquals(Set.of(Format.values()), recognized);
    }
}
