package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Inbox, letters and notices to many, when two records of a person are merged: nobody stands twice on one list. */
@Component
class MergedMessages implements PersonMerge {
    private static final String LETTER = "messages.merge.letter";
    private static final String CHOSEN = "messages.merge.chosen";
    private static final String DONE = "messages.merge.circularDone";
    private static final String TOLD = "person = :merged and circular in (select circular from circular_recipient k where k.person = :kept)";
    private final JdbcClient jdbc;

    MergedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("messages_notice", "person", "messages.part.notice"),
                Column.moves("messages_outgoing", "person", LETTER),
                Column.moves("messages_maildrop", "person", LETTER),
                Column.moves("circular_recipient", "person", "messages.part.circular"),
                Column.moves("circular_preference", "person", "messages.part.preference"),
                Column.moves("circular_choice", "person", CHOSEN),
                Column.moves("circular_list_entry", "person", CHOSEN),
                Column.moves("circular_list", "made_by", DONE),
                Column.moves("circular_rule", "entered_by", DONE),
                Column.moves("circular", "written_by", DONE),
                Column.moves("circular", "sent_by", DONE),
                Column.moves("circular", "approved_by", DONE),
                Column.moves("circular", "ended_by", DONE));
    }

    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        boolean twoPersons = jdbc.sql("select exists (select 1 from circular where (sent_by, approved_by) in ((:merged, :kept), (:kept, :merged)))")
                .params(PersonMerge.persons(merged, kept))
                .query(Boolean.class)
                .single();
        return twoPersons ? List.of(Reason.of("messages.merge.fourEyes")) : List.of();
    }

    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        book.remove("circular_delivery", "recipient in (select id from circular_recipient where " + TOLD + ")", PersonMerge.persons(merged, kept));
        book.remove("circular_recipient", TOLD, PersonMerge.persons(merged, kept));
        book.remove(
                "circular_preference",
                "person = :merged and exists (select 1 from circular_preference k where k.person = :kept)", PersonMerge.persons(merged, kept));
        book.remove(
                "circular_choice",
                "person = :merged and circular in (select circular from circular_choice k where k.person = :kept)", PersonMerge.persons(merged, kept));
        book.remove(
                "circular_list_entry",
                "person = :merged and list in (select list from circular_list_entry k where k.person = :kept)", PersonMerge.persons(merged, kept));
    }
}
