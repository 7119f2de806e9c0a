package home.engineers.messages.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Inbox and letters, when two records of a person are merged. */
@Component
class MergedMessages implements PersonMerge {
    private static final String LETTER = "messages.merge.letter";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("messages_notice", "person", "messages.part.notice"),
                Column.moves("messages_outgoing", "person", LETTER),
                Column.moves("messages_maildrop", "person", LETTER));
    }
}
