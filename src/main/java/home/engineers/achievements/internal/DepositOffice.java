package home.engineers.achievements.internal;

import home.engineers.achievements.Deposits;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The desks of deposits behind one door. */
@Service
class DepositOffice implements Deposits {
    private final DepositDesk desk;
    private final PartsDesk parts;
    private final SubmitDesk submitting;
    private final TombstoneDesk tombstones;
    private final AchievementTable achievements;

    DepositOffice(DepositDesk desk, PartsDesk parts, SubmitDesk submitting, TombstoneDesk tombstones, AchievementTable achievements) {
        this.desk = desk;
        this.parts = parts;
        this.submitting = submitting;
        this.tombstones = tombstones;
        this.achievements = achievements;
    }

    @Override
    @Transactional
    public Outcome<UUID> begin(Actor actor, Map<String, String> fields, List<NewParty> wanted, List<NewFile> files) {
        Outcome<UUID> begun = desk.begin(actor, "");
        if (!(begun instanceof Granted<UUID>(UUID id))) {
            return begun;
        }
        Map<String, List<String>> typed = new HashMap<>(DescriptionForm.written(Description.EMPTY));
        fields.forEach((name, value) -> typed.put(name, List.of(value)));
        Outcome<UUID> outcome = desk.describe(actor, id, desk.room(actor, id).version().edits(), typed);
        for (NewParty party : wanted) {
            outcome = outcome instanceof Refused<UUID> ? outcome
                    : parts.addParty(actor, id, new PartyWish(party.role(), party.name(), party.affiliation(), party.share(), ""));
        }
        for (NewFile file : files) {
            outcome = outcome instanceof Refused<UUID> ? outcome : parts.addFile(actor, id, file.kind(), file.label(), Optional.of(file.file()));
        }
        if (outcome instanceof Refused<UUID>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    @Override
    public Outcome<String> submit(Actor actor, UUID deposit) {
        return submitting.submit(actor, deposit, true, true).map(Filed::address);
    }

    @Override
    public Outcome<String> withdraw(Actor actor, UUID deposit, String reason) {
        RegistrationNumber number = achievements.find(deposit).map(Achievement::number).orElseThrow(Absent::new);
        return tombstones.withdraw(actor, number, reason).map(RegistrationNumber::toString);
    }
}
