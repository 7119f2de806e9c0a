package home.engineers.messages.circulars.internal;

import home.engineers.messages.circulars.CircularId;
import java.util.UUID;

/** A letter or text message for one recipient. @param round 0 for the notice, 1 and on for reminders */
record Delivery(UUID id, CircularId circular, UUID recipient, Channel channel, int round, int attempts) {
    enum Channel {
        MAIL,
        TEXT
    }

    enum State {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        /** Its node died while it was handed over: it may have gone out or not, and is not sent again by itself. */
        UNCERTAIN,
        NO_ADDRESS,
        /** The recipient does not want this channel. */
        DECLINED,
        CANCELLED
    }
}
