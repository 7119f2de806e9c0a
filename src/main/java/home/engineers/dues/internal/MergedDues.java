package home.engineers.dues.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is charged to and received from a person, and who entered it, when two records of a person are merged. */
@Component
class MergedDues implements PersonMerge {
    private static final String DONE = "dues.merge.done";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("dues_charge", "person", "dues.merge.charge"),
                Column.moves("dues_receipt", "person", "dues.merge.receipt"),
                Column.moves("dues_receipt", "recorded_by", DONE),
                Column.moves("dues_receipt", "annulled_by", DONE),
                Column.moves("dues_resolution", "entered_by", DONE),
                Column.moves("dues_class", "entered_by", DONE),
                Column.moves("dues_relief", "entered_by", DONE),
                Column.moves("dues_share_rule", "entered_by", DONE),
                Column.moves("dues_reminder_plan", "entered_by", DONE),
                Column.moves("dues_year", "charged_by", DONE),
                Column.moves("dues_grade", "set_by", DONE),
                Column.moves("dues_reduction", "granted_by", DONE),
                Column.moves("dues_statement", "imported_by", DONE),
                Column.moves("dues_statement_line", "decided_by", DONE),
                Column.moves("dues_reminder", "sent_by", DONE),
                Column.moves("dues_closing", "ordered_by", DONE),
                Column.moves("dues_closing", "confirmed_by", DONE),
                Column.moves("dues_round", "ordered_by", DONE));
    }
}
