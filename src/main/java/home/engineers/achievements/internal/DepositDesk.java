package home.engineers.achievements.internal;

import home.engineers.achievements.internal.ReviewTable.Review;
import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.achievements.rules.DescriptionForm.Read;
import home.engineers.achievements.rules.Party;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Own deposits: begun, described, thrown away while nothing of them was submitted. */
@Service
@Transactional
public class DepositDesk {
    private static final int MOST_DRAFTS = 50;
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final DepositGate gate;
    private final FieldChoice fields;
    private final Organisations organisations;
    private final People people;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;

    DepositDesk(
            AchievementTable achievements, VersionTable versions, ReviewTable reviews, DepositGate gate, FieldChoice fields,
            Organisations organisations, People people, Attachments attachments, IdSource ids, HouseClock clock) {
        this.achievements = achievements;
        this.versions = versions;
        this.reviews = reviews;
        this.gate = gate;
        this.fields = fields;
        this.organisations = organisations;
        this.people = people;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
    }

    /** A line of the own deposits. @param review by which its newest version is or was reviewed, or null */
    public record Line(Achievement one, Version newest, @Nullable Review review) {}

    /**
     * A deposit as its depositor works on it.
     *
     * @param unit name of the unit it is made for, or empty
     * @param files by their ids
     * @param asked positions of parties whose account has been asked and has not answered
     */
    public record Room(Achievement one, Version version, String unit, Map<UUID, Attachment> files, List<Integer> asked, @Nullable Review review) {}

    @Transactional(readOnly = true)
    public Map<String, String> units(Actor actor) {
        return gate.units(actor);
    }

    @Transactional(readOnly = true)
    public List<Line> own(Actor actor) {
        List<Achievement> own = achievements.of(gate.depositor(actor));
        Map<UUID, Version> newest = versions.newest(own.stream().map(Achievement::id).toList());
        return own.stream().map(one -> new Line(
                one, newest.get(one.id()), reviews.ofVersion(newest.get(one.id()).id()).orElse(null))).toList();
    }

    /** @param unit id of the unit it is made for, or empty for oneself */
    public Outcome<UUID> begin(Actor actor, String unit) {
        PersonId person = gate.depositor(actor);
        Map<String, String> units = gate.units(actor);
        if (!unit.isEmpty() && !units.containsKey(unit)) {
            return Outcome.refused(Reason.at("unit", "achievements.deposit.unit"));
        }
        if (achievements.of(person).stream().filter(one -> one.number() == null).count() >= MOST_DRAFTS) {
            return Outcome.refused(Reason.of("achievements.deposit.many", MOST_DRAFTS));
        }
        UUID id = ids.next();
        achievements.insert(new Achievement(
                id, organisations.municipalAssociation().id(), person, unit.isEmpty() ? null : OrganisationId.of(unit), null, null,
                Access.OPEN, null, now(), null));
        versions.insert(ids.next(), id, new Deposited(Description.EMPTY, first(person, unit, units), List.of()), now());
        return Outcome.granted(id);
    }

    /** Who deposits for themselves is the first of its makers; a unit is the one that completed it. */
    private List<Party> first(PersonId person, String unit, Map<String, String> units) {
        List<Party> parties = new ArrayList<>();
        if (unit.isEmpty()) {
            Profile profile = people.profile(person);
            Optional<OrganisationId> employer = people.employments(List.of(person)).stream()
                    .filter(post -> post.to() == null && post.employer() != null).findFirst().map(People.Employed::employer);
            Optional<String> name = employer.flatMap(organisations::find).map(Organisation::name);
            parties.add(new Party(
                    1, Party.Kind.PERSON, person.value(), null, profile.name(), Party.Role.LEADER, name.orElse(""), null));
            employer.ifPresent(at -> parties.add(new Party(
                    2, Party.Kind.ORGANISATION, null, at.value(), name.orElse(""), Party.Role.COMPLETING_UNIT, "", null)));
        } else {
            parties.add(new Party(
                    1, Party.Kind.ORGANISATION, null, OrganisationId.of(unit).value(), units.get(unit), Party.Role.COMPLETING_UNIT, "", null));
        }
        return parties;
    }

    /** @throws home.engineers.kernel.authority.Absent where it is none of the actor's */
    @Transactional(readOnly = true)
    public Room room(Actor actor, UUID id) {
        Achievement one = gate.own(actor, id);
        Version version = versions.onItsWay(id).orElseGet(() -> versions.newest(List.of(id)).get(id));
        Map<UUID, Attachment> files = attachments.all(version.content().files().stream().map(file -> file.attachment()).toList());
        List<Integer> asked = version.content().parties().stream().map(Party::position)
                .filter(position -> versions.asked(version.id(), position)).toList();
        return new Room(
                one, version, Optional.ofNullable(one.unit()).flatMap(organisations::find).map(Organisation::name).orElse(""), files,
                asked, reviews.ofVersion(version.id()).orElse(null));
    }

    /** Saves what is said of it. @param edits which the form was opened with */
    public Outcome<UUID> describe(Actor actor, UUID id, int edits, Map<String, List<String>> typed) {
        Version draft = gate.draft(gate.hold(actor, id));
        Read read = DescriptionForm.read(typed);
        List<Reason> reasons = new ArrayList<>(read.reasons());
        reasons.addAll(fields.against(read.description().fields()));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return versions.describe(draft.id(), edits, read.description(), now())
                ? Outcome.granted(id) : Outcome.refused(DepositGate.CHANGED);
    }

    /** Throws a draft away; the achievement goes with it where nothing of it was ever submitted. */
    public void discard(Actor actor, UUID id) {
        Achievement one = gate.hold(actor, id);
        Version draft = gate.draft(one);
        versions.delete(draft.id());
        draft.content().files().stream().map(file -> file.attachment()).filter(file -> !versions.holds(file)).forEach(attachments::discard);
        if (versions.of(id).isEmpty()) {
            achievements.delete(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
