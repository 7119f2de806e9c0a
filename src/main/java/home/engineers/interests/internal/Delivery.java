package home.engineers.interests.internal;

import java.util.UUID;

/** A message on its way out of the house. @param attempts so far, this one included */
record Delivery(UUID id, UUID message, Way way, int attempts) {
    enum Way {
        MAIL,
        WEBHOOK
    }
}
