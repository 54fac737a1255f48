// SPDX-License-Identifier: Apache-2.0
package org.cablesearch.model;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who classified a cable, why, and until when.
 *
 * <pre>
 * E.O. 12958: DECL: 05/25/2016
 * Classified By: Ambassador Ryan C. Crocker. Reason: 1.4 (b) and (d).
 * </pre>
 *
 * @param executiveOrder the number of the executive order under which the cable is classified: {@code 12958}
 * @param declassifyOn the day on which the cable is to be declassified
 * @param classifiedBy the names on the "Classified By" line, without titles, in order
 * @param reasons the reasons for the classification, in order: {@code 1.4(b)}
 */
public record Authority(
        Optional<String> executiveOrder,
        Optional<LocalDate> declassifyOn,
        List<String> classifiedBy,
        List<String> reasons) {

    /** The authority of a cable that states none. */
    public static final Authority NONE = new Authority(Optional.empty(), Optional.empty(), List.of(), List.of());

    /** @throws NullPointerException if a component or list element is {@code null} */
    public Authority {
        requireNonNull(executiveOrder, "executiveOrder");
        requireNonNull(declassifyOn, "declassifyOn");
        classifiedBy = List.copyOf(classifiedBy);
        reasons = List.copyOf(reasons);
    }

    /** This authority with another executive order. */
    public Authority executiveOrder(String executiveOrder) {
        return new Authority(Optional.of(executiveOrder), declassifyOn, classifiedBy, reasons);
    }

    /** This authority with another declassification date. */
    public Authority declassifyOn(LocalDate declassifyOn) {
        return new Authority(executiveOrder, Optional.of(declassifyOn), classifiedBy, reasons);
    }

    /** This authority with other classifiers. */
    public Authority classifiedBy(List<String> classifiedBy) {
        return new Authority(executiveOrder, declassifyOn, classifiedBy, reasons);
    }

    /** This authority with other reasons. */
    public Authority reasons(List<String> reasons) {
        return new Authority(executiveOrder, declassifyOn, classifiedBy, reasons);
    }
}
