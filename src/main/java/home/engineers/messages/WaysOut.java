package home.engineers.messages;

import home.engineers.kernel.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which a letter leaves the house at once, for senders that keep a book of their own on what went out. In a
 * demo house nothing leaves: it lies in the maildrop.
 */
public interface WaysOut {
    /** Whether mail is set up. */
    boolean mail();

    /** Whether a gateway for text messages is set up. */
    boolean texts();

    /** @param id makes the message id, the same at every attempt */
    void mail(UUID id, Addressee to, Mail mail) throws DeliveryFailed;

    /** @param id key by which the gateway tells a second attempt from a second message */
    void text(UUID id, Addressee to, String text) throws DeliveryFailed;

    /**
     * @param unsubscribe whole address to which a mail program may post at one click (RFC 8058), or null where the letter is
     *     of a kind that cannot be unsubscribed from
     */
    record Mail(String subject, String body, @Nullable String unsubscribe) {}

    /** @param link path of the page it leads to, or null */
    record Addressee(PersonId person, String address, @Nullable String link) {}
}
