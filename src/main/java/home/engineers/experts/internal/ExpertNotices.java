package home.engineers.experts.internal;

import home.engineers.experts.internal.AdmissionTable.Admission;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells experts and secretaries what happens to admissions, terms, leave and invitations. */
@Component
class ExpertNotices {
    static final String OWN_PAGE = "/my/expert";
    private final Messages messages;
    private final Organisations organisations;
    private final People people;
    private final HouseClock clock;

    ExpertNotices(Messages messages, Organisations organisations, People people, HouseClock clock) {
        this.messages = messages;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    void proposed(Admission asked) {
        secretaries(asked.association(), asked.proposedBy(), "proposed", List.of(name(asked.person())), address(asked.person()));
    }

    void decided(Admission asked, boolean admitted) {
        tell(asked.person(), admitted ? "admitted" : "declined", List.of(), OWN_PAGE);
        if (!asked.applied()) {
            tell(asked.proposedBy(), admitted ? "nominationAdmitted" : "nominationDeclined", List.of(name(asked.person())),
                    address(asked.person()));
        }
    }

    void ended(Admission admitted) {
        tell(admitted.person(), "ended", List.of(), OWN_PAGE);
    }

    void termEnds(PersonId person, OrganisationId association, LocalDate last) {
        tell(person, "termEnds", List.of(last.toString()), OWN_PAGE);
        secretaries(association, null, "termEndsOf", List.of(name(person), last.toString()), address(person));
    }

    void termOver(PersonId person, OrganisationId association, LocalDate last) {
        tell(person, "termOver", List.of(last.toString()), OWN_PAGE);
        secretaries(association, null, "termOverOf", List.of(name(person), last.toString()), address(person));
    }

    void leave(PersonId person, OrganisationId association, LocalDate first, LocalDate last) {
        secretaries(association, null, "leave", List.of(name(person), first.toString(), last.toString()), address(person));
    }

    private void secretaries(
            OrganisationId association, @Nullable PersonId but, String what, List<String> words, String link) {
        organisations.holders(association, Role.SECRETARY, clock.today()).stream()
                .filter(person -> !person.equals(but))
                .forEach(person -> tell(person, what, words, link));
    }

    private void tell(PersonId to, String what, List<String> words, String link) {
        messages.send(new Notice(
                to, "experts.notice." + what + ".title", "experts.notice." + what + ".body", words, link, null));
    }

    private String name(PersonId person) {
        return people.card(person).map(People.Card::name).orElse("");
    }

    /** The page of an expert, to which notices about them lead. */
    static String address(PersonId person) {
        return "/experts/" + person;
    }
}
