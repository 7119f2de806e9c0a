package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the parties of a case what happened and what is now theirs to do. */
@Component
class CaseNotices {
    private static final Map<CaseAct, Set<Party>> TOLD = Map.ofEntries(
            Map.entry(CaseAct.FILED, EnumSet.of(Party.EMPLOYER)),
            Map.entry(CaseAct.PUBLICITY_BEGUN, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.PUBLICITY_ENDED, EnumSet.of(Party.EMPLOYER)),
            Map.entry(CaseAct.ENDORSED, EnumSet.of(Party.APPLICANT, Party.SECRETARY)),
            Map.entry(CaseAct.ENDORSEMENT_DECLINED, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.FOUND_COMPLETE, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.SUPPLEMENT_NOTICED, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.SUPPLEMENTED, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.NOT_ACCEPTED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.SCREENED, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.SCREENED_OUT, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.REVIEWERS_NAMED, EnumSet.of(Party.REVIEWER)),
            Map.entry(CaseAct.OPINION_GIVEN, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.REVIEWER_LEFT, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.INTERVIEW_SET, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.APPEALED, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.APPEAL_UPHELD, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.APPEAL_DISMISSED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.REVOCATION_OPENED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER, Party.SECRETARY)),
            Map.entry(CaseAct.REVOCATION_ANSWERED, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.REVOCATION_DROPPED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.REVOKED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.EFFECT_HELD, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.PUBLIC_VOTE_ANNOUNCED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.PUBLIC_VOTE_COUNTED, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.PUBLIC_VOTE_VOIDED, EnumSet.of(Party.APPLICANT, Party.SECRETARY)),
            Map.entry(CaseAct.PUBLIC_VOTE_WAIVED, EnumSet.of(Party.APPLICANT)),
            Map.entry(CaseAct.RESULT_PUBLICITY_BEGUN, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.OBJECTION_RECEIVED, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.SENT_BACK, EnumSet.of(Party.APPLICANT, Party.EMPLOYER, Party.SECRETARY)),
            Map.entry(CaseAct.AWARDED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.NOT_GRANTED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.LAPSED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER)),
            Map.entry(CaseAct.WITHDRAWN, EnumSet.of(Party.EMPLOYER, Party.SECRETARY)),
            Map.entry(CaseAct.ESCALATED, EnumSet.of(Party.SECRETARY)),
            Map.entry(CaseAct.CLOCK_RECOMPUTED, EnumSet.of(Party.APPLICANT, Party.EMPLOYER, Party.SECRETARY)));

    private final ReviewerTable reviewers;
    private final RecusalTable recusals;
    private final Messages messages;
    private final Organisations organisations;
    private final People people;
    private final HouseClock clock;

    CaseNotices(
            ReviewerTable reviewers,
            RecusalTable recusals,
            Messages messages,
            Organisations organisations,
            People people,
            HouseClock clock) {
        this.reviewers = reviewers;
        this.recusals = recusals;
        this.messages = messages;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Reviewers are not told who applied: they read it with the case, where the programme lets them.
     *
     * @param running the clock that runs after these acts
     */
    void tell(ReviewCase one, List<CaseStep> steps, @Nullable CaseClock running) {
        String name = people.card(one.applicant()).map(People.Card::name).orElse("");
        String due = running == null ? "" : running.dueOn() + (running.provisional() ? "（暂定 provisional）" : "");
        for (CaseStep step : steps) {
            for (Party party : TOLD.getOrDefault(step.act(), Set.of())) {
                String told = party == Party.REVIEWER ? "" : name;
                people.cards(persons(one, party)).values().forEach(card ->
                        messages.send(notice(one, step.act(), card, told, due)));
            }
        }
    }

    /** A tip is told to those who check it, and to nobody else. */
    void tellTip(ReviewCase one, List<PersonId> handlers) {
        handlers.forEach(person -> messages.send(new Messages.Notice(
                person, "programmes.notice.title.tip", "programmes.notice.body.tip", List.of(one.number()),
                "/cases/" + one.address(), mail(person))));
    }

    /** The office must tell whom it puts out; of which case, they are not told. */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    void tellRecused(PersonId person) {
        messages.send(new Messages.Notice(
                person, "programmes.notice.title.recused", "programmes.notice.body.recused", List.of(), null, mail(person)));
    }

    private @Nullable String mail(PersonId to) {
        return people.card(to).map(People.Card::mail).filter(address -> !address.isEmpty()).orElse(null);
    }

    private static Messages.Notice notice(ReviewCase one, CaseAct act, People.Card to, String name, String due) {
        return new Messages.Notice(
                to.person(),
                "programmes.notice.title." + act.wireName(),
                "programmes.notice.body." + act.wireName(),
                List.of(one.number(), name, due),
                "/cases/" + one.address(),
                to.mail().isEmpty() ? null : to.mail());
    }

    private List<PersonId> persons(ReviewCase one, Party party) {
        return switch (party) {
            case APPLICANT -> one.unit() == null
                    ? List.of(one.applicant())
                    : organisations.holders(one.unit(), Role.UNIT_HR, clock.today());
            case EMPLOYER -> one.employer() == null ? List.of() : handlers(one, one.employer(), Role.UNIT_HR);
            case SECRETARY -> handlers(one, one.association(), Role.SECRETARY);
            case REVIEWER -> reviewers.of(one).stream()
                    .filter(reviewer -> reviewer.opinion() == null)
                    .map(ReviewerTable.Reviewer::person)
                    .toList();
            case HOUSE, PUBLIC -> List.of();
        };
    }

    /** Whoever applies handles nothing of the own case, and is told nothing as a handler; nor is whoever is out of it. */
    private List<PersonId> handlers(ReviewCase one, OrganisationId organisation, Role role) {
        Set<PersonId> out = recusals.standing(one.id());
        return organisations.holders(organisation, role, clock.today()).stream()
                .filter(person -> !person.equals(one.applicant()) && !out.contains(person))
                .toList();
    }
}
