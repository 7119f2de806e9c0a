package home.engineers.experts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Experts;
import home.engineers.experts.InvitationDeclined;
import home.engineers.experts.internal.InvitationTable.Invited;
import home.engineers.experts.internal.InvitationTable.State;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who judges what, and what they were invited to. */
@Service
@Transactional
public class InvitationBook implements Experts {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;
    private final InvitationTable invitations;
    private final AdmissionTable admissions;
    private final EntryTable entries;
    private final SpecialtyList specialties;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    InvitationBook(
            InvitationTable invitations, AdmissionTable admissions, EntryTable entries, SpecialtyList specialties, Organisations organisations,
            EvidenceLog evidence, ApplicationEventPublisher events, IdSource ids, HouseClock clock) {
        this.invitations = invitations;
        this.admissions = admissions;
        this.entries = entries;
        this.specialties = specialties;
        this.organisations = organisations;
        this.evidence = evidence;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> judging(OrganisationId association, String programme, String level, LocalDate on) {
        List<PersonId> found = admissions.kept(association, programme)
                ? admissions.admitted(association, programme, level, on)
                : organisations.holders(association, Role.EXPERT, on);
        Set<PersonId> away = entries.away(found, on);
        return found.stream().filter(person -> !away.contains(person)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Set<String>> specialties(OrganisationId association, Collection<PersonId> persons) {
        Map<PersonId, Set<String>> named = new HashMap<>();
        entries.specialties(persons, association).forEach((person, chosen) -> named.put(
                person,
                chosen.stream().flatMap(one -> specialties.find(one).stream()).map(one -> one.name().zh()).collect(Collectors.toSet())));
        return named;
    }

    @Override
    public void invite(Invitation invitation) {
        invitations.insert(ids.next(), invitation, clock.instant());
    }

    @Override
    public void done(PersonId person, String occasion, UUID reference) {
        invitations.close(person, occasion, reference, State.DONE, clock.instant());
    }

    @Override
    public void withdraw(PersonId person, String occasion, UUID reference) {
        invitations.close(person, occasion, reference, State.WITHDRAWN, clock.instant());
    }

    @Override
    public void inviteAgain(PersonId person, String occasion, UUID reference) {
        invitations.reopen(person, occasion, reference);
    }

    @Override
    public void over(String occasion, UUID reference) {
        invitations.closeAll(occasion, reference, clock.instant());
    }

    /** The expert declines, with a reason; refused once it is done. @throws Absent where it is not theirs */
    public Outcome<UUID> decline(Actor actor, UUID id, String reason) {
        Invited invited = invitations.hold(id)
                .filter(one -> one.person().equals(actor.person()) && one.state() != State.WITHDRAWN)
                .orElseThrow(Absent::new);
        if (invited.state() != State.OPEN) {
            return Outcome.refused(Reason.of("experts.invitation.closed"));
        }
        int length = reason.strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            return Outcome.refused(Reason.at("why", "experts.why", SHORTEST_REASON, LONGEST_REASON));
        }
        invitations.decline(id, reason.strip(), clock.instant());
        evidence.append("expert-invitation-declined", id, Map.of("occasion", invited.occasion()));
        events.publishEvent(new InvitationDeclined(invited.person(), invited.occasion(), invited.reference(), reason.strip()));
        return Outcome.granted(id);
    }
}
