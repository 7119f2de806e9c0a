package home.engineers.ballots.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people which part they have in an election, and when it is their turn. */
@Component
class ElectionNotices {
    private final Messages messages;

    ElectionNotices(Messages messages) {
        this.messages = messages;
    }

    /** @param turn part of the message key */
    void say(PersonId to, String turn, String election, String link) {
        messages.send(new Messages.Notice(
                to, "ballots.notice.title." + turn, "ballots.notice.body." + turn, List.of(election), link, null));
    }
}
