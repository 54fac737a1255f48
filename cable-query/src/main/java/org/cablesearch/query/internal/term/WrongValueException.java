package org.cablesearch.query.internal.term;

import java.util.Optional;
import org.cablesearch.query.CableField;

/** A text that is no value of its field; the message is for the user. */
public final class WrongValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Optional<String> nearest;

    /** @param nearest a value of the field that may have been meant */
    WrongValueException(String message, Optional<String> nearest) {
        super(message);
        this.nearest = nearest;
    }

    /** The same of a field: what may have been meant is then a clause. */
    WrongValueException of(CableField field) {
        return new WrongValueException(String.valueOf(getMessage()), nearest.map(value -> field + ":" + value));
    }

    /** A value, or a clause, that may have been meant. */
    public Optional<String> nearest() {
        return nearest;
    }
}
