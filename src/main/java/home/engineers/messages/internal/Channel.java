package home.engineers.messages.internal;

/** What kind of thing leaves the house. */
enum Channel {
    MAIL,
    CODE
}
