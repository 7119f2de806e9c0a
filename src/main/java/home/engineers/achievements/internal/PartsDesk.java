package home.engineers.achievements.internal;

import home.engineers.achievements.rules.EvidenceFile;
import home.engineers.achievements.rules.Party;
import home.engineers.achievements.rules.Party.Kind;
import home.engineers.achievements.rules.Party.Role;
import home.engineers.achievements.rules.Wired;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parties and files of an own draft, each added and taken away by itself. */
@Service
@Transactional
public class PartsDesk {
    public static final int MOST_PARTIES = 40;
    public static final int MOST_FILES = 10;
    public static final long LARGEST = 10L << 20;
    private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/jpeg", "image/png");

    private final VersionPartTable parts;
    private final DepositGate gate;
    private final PartyClaims claims;
    private final People people;
    private final Organisations organisations;
    private final Attachments attachments;

    PartsDesk(
            VersionPartTable parts, DepositGate gate, PartyClaims claims, People people, Organisations organisations, Attachments attachments) {
        this.parts = parts;
        this.gate = gate;
        this.claims = claims;
        this.people = people;
        this.organisations = organisations;
        this.attachments = attachments;
    }

    /**
     * The fields of a party, as typed.
     *
     * @param address mobile number or e-mail address of a person's account, in full, or empty; of an organisation its credit code
     */
    public record PartyWish(String role, String name, String affiliation, String share, String address) {
        public static final PartyWish EMPTY = new PartyWish("", "", "", "", "");
    }

    /**
     * Adds a party at the end. Whether anybody has the address is not told: whoever has it is asked whether it is they.
     */
    public Outcome<UUID> addParty(Actor actor, UUID id, PartyWish wish) {
        Version draft = gate.draft(gate.hold(actor, id));
        List<Reason> reasons = new ArrayList<>();
        Role role = Wired.of(Role.values(), wish.role()).orElse(null);
        if (role == null) {
            return Outcome.refused(Reason.at("role", "achievements.party.role.choose"));
        }
        String name = wish.name().strip();
        Organisation known = role.of() == Kind.ORGANISATION && !wish.address().isBlank()
                ? organisations.unitByCreditCode(wish.address().strip()).orElse(null) : null;
        if (known != null) {
            name = known.name();
        }
        if (name.length() < 2 || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.at("name", "achievements.party.name.length", 2, 120));
        }
        String affiliation = role.of() == Kind.PERSON ? wish.affiliation().strip() : "";
        if (affiliation.length() > 120 || affiliation.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.at("affiliation", "achievements.form.long", 120));
        }
        Integer share = share(wish.share(), reasons);
        if (draft.content().parties().size() >= MOST_PARTIES) {
            reasons.add(Reason.of("achievements.party.many", MOST_PARTIES));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        boolean self = role.of() == Kind.PERSON && isActor(actor, wish.address(), name);
        int position = draft.content().parties().stream().mapToInt(Party::position).max().orElse(0) + 1;
        parts.add(draft.id(), new Party(
                position, role.of(), self ? actor.requirePerson().value() : null, known == null ? null : known.id().value(), name, role,
                affiliation, share));
        if (role.of() == Kind.PERSON && !self && !wish.address().isBlank()) {
            claims.ask(draft, position, name, wish.address().strip());
        }
        return Outcome.granted(id);
    }

    private boolean isActor(Actor actor, String address, String name) {
        return !address.isBlank() && people.named(address.strip()).stream()
                .anyMatch(card -> card.person().equals(actor.requirePerson()) && card.name().equals(name));
    }

    private static @Nullable Integer share(String typed, List<Reason> reasons) {
        String text = typed.strip().replace("%", "").replace("％", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[1-9][0-9]?|100")) {
            return Integer.valueOf(text);
        }
        reasons.add(Reason.at("share", "achievements.party.share.bad"));
        return null;
    }

    public void removeParty(Actor actor, UUID id, int position) {
        parts.removeParty(gate.draft(gate.hold(actor, id)).id(), position);
    }

    /** Adds a file. @param file empty where none was chosen */
    public Outcome<UUID> addFile(Actor actor, UUID id, String kind, String label, Optional<Upload> file) {
        Version draft = gate.draft(gate.hold(actor, id));
        EvidenceFile.Kind known = Wired.of(EvidenceFile.Kind.values(), kind).orElse(null);
        List<Reason> reasons = new ArrayList<>();
        if (known == null) {
            reasons.add(Reason.at("fileKind", "achievements.form.choice"));
        }
        if (file.isEmpty()) {
            reasons.add(Reason.at("file", "achievements.file.none"));
        }
        if (label.strip().length() > 120 || label.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.at("label", "achievements.form.long", 120));
        }
        if (draft.content().files().size() >= MOST_FILES) {
            reasons.add(Reason.at("file", "achievements.file.many", MOST_FILES));
        }
        if (known == null || file.isEmpty() || !reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        PersonId person = actor.requirePerson();
        return switch (attachments.receive(file.get().name(), file.get().content(), ACCEPTED, LARGEST, person)) {
            case Refused<Attachment>(List<Reason> why) -> Outcome.refused(why.stream().map(one -> one.under("file")).toList());
            case Granted<Attachment>(Attachment received) -> {
                int position = draft.content().files().stream().mapToInt(EvidenceFile::position).max().orElse(0) + 1;
                String named = label.isBlank() ? received.name() : label.strip();
                parts.add(draft.id(), new EvidenceFile(
                        position, received.id(), known, named.length() > 120 ? named.substring(0, 120) : named));
                yield Outcome.granted(id);
            }
        };
    }

    public void removeFile(Actor actor, UUID id, int position) {
        Version draft = gate.draft(gate.hold(actor, id));
        draft.content().files().stream().filter(file -> file.position() == position).findFirst().ifPresent(file -> {
            parts.removeFile(draft.id(), position);
            if (!parts.holds(file.attachment())) {
                attachments.discard(file.attachment());
            }
        });
    }
}
