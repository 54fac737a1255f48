package org.cablesearch.entity.rules;

/** How a token is written. */
enum Shape {
    /** {@code police} */
    LOWER,
    /** {@code Taylor}, {@code McCain}, {@code al-Rubaie} */
    CAPITAL,
    /** Two or more capitals and no small letter: {@code IJM}, {@code U.S}, {@code MNF-I} */
    UPPER,
    /** One capital, with or without a point: {@code J.} */
    INITIAL,
    /** Capitals divided by a slash: {@code G/TIP} */
    SYMBOL,
    /** It begins with a digit: {@code 4th} */
    NUMBER,
    /** A mark of punctuation, or a redaction: nothing of a name goes across it. */
    MARK
}
