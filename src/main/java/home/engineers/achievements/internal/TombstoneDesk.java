package home.engineers.achievements.internal;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a registered achievement out of the library, for good: its number stays, with the reason. */
@Service
@Transactional
public class TombstoneDesk {
    private static final int LONGEST = 500;
    private final AchievementTable achievements;
    private final DepositGate gate;
    private final Registrar registrar;
    private final Authority authority;

    TombstoneDesk(AchievementTable achievements, DepositGate gate, Registrar registrar, Authority authority) {
        this.achievements = achievements;
        this.gate = gate;
        this.registrar = registrar;
        this.authority = authority;
    }

    /** Whether the actor could; and may go on with it as its depositor. */
    public record Ways(UUID id, boolean withdraw, boolean goOn) {}

    @Transactional(readOnly = true)
    public Ways ways(Actor actor, RegistrationNumber number) {
        Achievement one = achievements.find(number).orElseThrow(Absent::new);
        boolean own = gate.mayGoOn(actor, one);
        return new Ways(one.id(), one.stands() && (own || mayWithdraw(actor, one)), own && one.stands());
    }

    private boolean mayWithdraw(Actor actor, Achievement one) {
        return authority.may(actor, Act.WITHDRAW, Subject.of(one.association()));
    }

    /** @throws Absent where there is none that stands */
    public Outcome<RegistrationNumber> withdraw(Actor actor, RegistrationNumber number, String reason) {
        UUID id = achievements.find(number).orElseThrow(Absent::new).id();
        Achievement held = achievements.hold(id).filter(Achievement::stands).orElseThrow(Absent::new);
        boolean own = gate.mayGoOn(actor, held);
        if (!own && !mayWithdraw(actor, held)) {
            throw new NotPermitted(Act.WITHDRAW);
        }
        String why = reason.strip();
        if (why.length() < 4 || why.length() > LONGEST || why.chars().anyMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\r')) {
            return Outcome.refused(Reason.at("reason", "achievements.withdraw.reason", 4, LONGEST));
        }
        registrar.withdraw(held, own ? By.DEPOSITOR : By.ASSOCIATION, why, actor.requirePerson());
        return Outcome.granted(number);
    }
}
