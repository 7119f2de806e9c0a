package home.engineers.experts;

import home.engineers.kernel.PersonId;
import java.util.UUID;

/**
 * An expert will not do what they were invited to.
 *
 * @param occasion and {@code reference}: as the inviting module gave them
 */
public record InvitationDeclined(PersonId person, String occasion, UUID reference, String reason) {}
