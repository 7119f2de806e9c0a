package home.engineers.people.internal;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.Column;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.Row;
import home.engineers.files.tables.Stored;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.Act;
import home.engineers.people.DistrictDirectory;
import home.engineers.people.PersonRegister.Change;
import home.engineers.people.PersonRegister.Entered;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The table of persons. */
@Component
class PersonImport implements ImportKind<Draft> {
    private final Register register;
    private final DistrictDirectory districts;
    private final Authority authority;
    private final HouseClock clock;
    private final MessageSource words;

    PersonImport(
            Register register, DistrictDirectory districts, Authority authority, HouseClock clock, MessageSource words) {
        this.register = register;
        this.districts = districts;
        this.authority = authority;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String name() {
        return "persons";
    }

    @Override
    public LocalizedText title() {
        return new LocalizedText(
                words.getMessage("people.import.title", null, Language.ZH.locale()),
                words.getMessage("people.import.title", null, Language.EN.locale()));
    }

    @Override
    public String act() {
        return Act.PERSON_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return PersonColumns.all(words);
    }

    @Override
    public Outcome<Draft> read(Row row) {
        return switch (PersonRow.read(row, clock.today())) {
            case Refused<Draft> refused -> refused;
            case Granted<Draft>(Draft draft) -> placed(draft);
        };
    }

    @Override
    public Outcome<Stored> store(Draft draft, ActingContext context) {
        if (!context.may(authority, Act.PERSON_IMPORT, Subject.HOUSE)) {
            throw new NotPermitted(Act.PERSON_IMPORT);
        }
        return switch (register.enter(draft, context.person().orElse(null))) {
            case Granted<Entered>(Entered entered) ->
                Outcome.granted(entered.change() == Change.UNCHANGED ? Stored.UNCHANGED : Stored.STORED);
            case Refused<Entered>(List<Reason> reasons) -> inColumns(reasons);
        };
    }

    private Outcome<Draft> placed(Draft draft) {
        if (draft.district() == null) {
            return Outcome.granted(draft);
        }
        return switch (districts.code(draft.district())) {
            case Granted<String>(String code) -> Outcome.granted(draft.livingIn(code));
            case Refused<String>(List<Reason> reasons) -> Outcome.refused(reasons.stream()
                    .map(reason -> new Reason(reason.key(), reason.arguments(), PersonColumns.DISTRICT, reason.citation()))
                    .toList());
        };
    }

    private static <T> Outcome<T> inColumns(List<Reason> reasons) {
        return Outcome.refused(reasons.stream().map(PersonRow::inColumn).toList());
    }
}
