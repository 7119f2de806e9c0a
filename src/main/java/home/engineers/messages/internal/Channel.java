package home.engineers.messages.internal;

/** What kind of thing leaves the house. */
enum Channel {
    MAIL,
    CODE,
    /** A text message that is no code. */
    TEXT
}
