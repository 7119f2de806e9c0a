package home.engineers.people.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists a profile consists of. Each is one table, one form and one part of every export. */
public enum Section {
    EDUCATION(
            "education",
            "people_education",
            EntryField.choice(
                    "level", "doctor", "master", "second-bachelor", "bachelor", "associate", "secondary-vocational",
                    "technical-school-technician", "technical-school-senior", "technical-school-intermediate"),
            EntryField.text("school", 120),
            EntryField.text("field", 120),
            EntryField.date("completed")),
    POST(
            "post",
            "people_post",
            EntryField.text("employer_name", 120),
            EntryField.text("employer_credit", 18).optional(),
            EntryField.text("duty", 120),
            EntryField.flag("engineering"),
            EntryField.date("started"),
            EntryField.date("ended").optional().mayLieAhead()),
    TITLE(
            "title",
            "people_title",
            EntryField.choice(
                    "level", "technician", "assistant-engineer", "engineer", "senior-engineer", "professor-engineer"),
            EntryField.text("specialty", 120),
            EntryField.text("issuer", 120),
            EntryField.date("obtained")),
    SKILL(
            "skill",
            "people_skill",
            EntryField.choice("level", "skilled-3", "skilled-2", "skilled-1"),
            EntryField.text("occupation", 120),
            EntryField.date("obtained")),
    SPECIALTY("specialty", "people_specialty", EntryField.text("name", 60)),
    CPD(
            "cpd",
            "people_cpd",
            EntryField.number("year", 1950, 2200),
            EntryField.text("subject", 200),
            EntryField.flag("compulsory"),
            EntryField.flag("either"),
            EntryField.number("hours", 1, 1000),
            EntryField.text("provider", 120),
            EntryField.date("held").optional(),
            EntryField.date("held_until").optional(),
            EntryField.time("began"),
            EntryField.time("ceased")),
    WORK(
            "work",
            "people_work",
            EntryField.choice("kind", "paper", "patent", "project"),
            EntryField.text("title", 300),
            EntryField.text("reference", 120).optional(),
            EntryField.date("dated").optional());

    private final String wire;
    private final String table;
    private final List<EntryField> fields;

    Section(String wire, String table, EntryField... fields) {
        this.wire = wire;
        this.table = table;
        this.fields = List.of(fields);
    }

    /** Name in paths, message keys and exports. */
    public String wire() {
        return wire;
    }

    public String table() {
        return table;
    }

    public List<EntryField> fields() {
        return fields;
    }

    public static Optional<Section> of(String wire) {
        return Arrays.stream(values()).filter(section -> section.wire.equals(wire)).findFirst();
    }
}
