package home.engineers.people.internal;

import home.engineers.kernel.Contact;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.people.IdentityDocument;
import home.engineers.people.rules.IdentityCheck;
import home.engineers.people.rules.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a draft into the form in which it is kept, or says at which field it cannot be. */
final class DraftCheck {
    private final Draft draft;
    private final LocalDate today;
    private final List<Reason> faults = new ArrayList<>();

    private DraftCheck(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    static Outcome<Draft> check(Draft draft, LocalDate today) {
        return new DraftCheck(draft, today).check();
    }

    private Outcome<Draft> check() {
        String name = PersonName.read(draft.name()).orElseGet(() -> fault("name", "people.person.name", ""));
        String mobile = address("mobile", draft.mobile());
        String mail = address("mail", draft.mail());
        IdentityDocument document = draft.document();
        IdentityCheck.Checked checked = document == null ? null : checked(document);
        LocalDate born = checked == null ? draft.born() : checked.born();
        if (checked == null && born != null && born.plusYears(14).isAfter(today)) {
            fault("born", "people.identity.child", "");
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        String gender = checked != null && checked.gender() != null ? checked.gender() : draft.gender();
        return Outcome.granted(new Draft(
                name, mobile, mail, checked == null ? null : checked.document(), gender, born, draft.district(),
                draft.employment(), draft.entries(), draft.invented()));
    }

    private @Nullable String address(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean mobile = field.equals("mobile");
        return (mobile ? Contact.mobile(text) : Contact.mail(text))
                .orElseGet(() -> fault(field, mobile ? "people.person.mobile" : "people.person.mail", ""));
    }

    private IdentityCheck.@Nullable Checked checked(IdentityDocument document) {
        return switch (IdentityCheck.check(document, draft.born(), today)) {
            case Granted<IdentityCheck.Checked>(IdentityCheck.Checked value) -> value;
            case Refused<IdentityCheck.Checked>(List<Reason> reasons) -> {
                faults.addAll(reasons);
                yield null;
            }
        };
    }

    private String fault(String field, String key, String instead) {
        faults.add(Reason.at(field, key));
        return instead;
    }
}
