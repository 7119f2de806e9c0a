package home.engineers.messages;

import java.util.UUID;

/** A way by which text messages leave the house. */
public interface TextGateway {
    /** @param key the same at every attempt, so that the other side sends it once */
    void send(UUID key, String mobile, String text) throws DeliveryFailed;
}
