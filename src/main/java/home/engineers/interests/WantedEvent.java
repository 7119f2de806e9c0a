package home.engineers.interests;

import home.engineers.patents.EventKind;
import java.util.Optional;

/** What an interest wants to be told of. */
public enum WantedEvent {
    /** A document came out, or was corrected so that it matches now. */
    PUBLISHED,
    GRANTED,
    /** A licence was recorded, or anyone may have one. */
    LICENSED,
    /** The right or the application ended, for whatever reason. */
    ENDED,
    TRANSFERRED;

    /** Empty for what nobody is told of. */
    public static Optional<WantedEvent> of(EventKind kind) {
        return switch (kind) {
            case PUBLISHED -> Optional.of(PUBLISHED);
            case GRANTED -> Optional.of(GRANTED);
            case LICENSED, OPEN_LICENCE -> Optional.of(LICENSED);
            case TRANSFERRED -> Optional.of(TRANSFERRED);
            case WITHDRAWN, DEEMED_WITHDRAWN, REJECTED, DEEMED_ABANDONED, ABANDONED, DOUBLE_GRANT, FEE_UNPAID, EXPIRED, INVALIDATED ->
                Optional.of(ENDED);
            case EXAMINATION, PARTLY_INVALIDATED, RESTORED, TERM_EXTENDED, PLEDGED, PLEDGE_ENDED, LICENCE_ENDED, BIBLIOGRAPHY, OTHER -> Optional.empty();
        };
    }
}
