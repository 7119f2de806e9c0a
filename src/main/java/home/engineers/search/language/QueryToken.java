package home.engineers.search.language;

/**
 * A piece of what was typed.
 *
 * @param text without quotes and without the colon after a field
 * @param column where it begins, from 1, in characters
 */
record QueryToken(Kind kind, String text, int column) {
    enum Kind {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT,
        END
    }
}
