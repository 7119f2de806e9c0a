package home.engineers.achievements.internal;

import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.internal.Achievement.Tombstone;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters versions in the library under their number, opens their files, and takes achievements out again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Registrar {
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final EvidenceLog evidence;
    private final Messages messages;
    private final HouseClock clock;

    Registrar(AchievementTable achievements, VersionTable versions, EvidenceLog evidence, Messages messages, HouseClock clock) {
        this.achievements = achievements;
        this.versions = versions;
        this.evidence = evidence;
        this.messages = messages;
        this.clock = clock;
    }

    /** Publishes a version; the first gets the achievement its number. */
    RegistrationNumber publish(Achievement held, Version version, LocalDate on) {
        RegistrationNumber number = held.number();
        if (number == null) {
            number = achievements.next(on.getYear());
            achievements.register(held.id(), number, on);
        }
        int of = versions.publish(version.id(), clock.instant());
        Description said = version.content().description();
        boolean waits = said.access() == Description.Access.EMBARGO && said.embargoUntil() != null
                && said.embargoUntil().isAfter(clock.today());
        Description.Access access = said.access() == Description.Access.EMBARGO && !waits ? Description.Access.OPEN : said.access();
        achievements.access(held.id(), access, waits ? said.embargoUntil() : null, stamp());
        evidence.append(
                held.number() == null ? "achievement-registered" : "achievement-version-published", held.id(),
                Map.of("number", number.toString(), "version", of, "title", said.title().zh(), "access", access.wire()));
        tell(held.depositor(), held.number() == null ? "registered" : "version", number);
        return number;
    }

    void open(Achievement held) {
        achievements.access(held.id(), Description.Access.OPEN, null, stamp());
        evidence.append("achievement-files-opened", held.id(), Map.of("number", String.valueOf(held.number())));
        tell(held.depositor(), "opened", held.number());
    }

    void withdraw(Achievement held, By as, String reason, PersonId by) {
        Tombstone stone = new Tombstone(stamp(), as, reason);
        achievements.withdraw(held.id(), stone, by);
        evidence.append(
                "achievement-withdrawn", held.id(),
                Map.of("number", String.valueOf(held.number()), "by", as.name().toLowerCase(java.util.Locale.ROOT), "reason", reason));
        if (as == By.ASSOCIATION) {
            tell(held.depositor(), "withdrawn", held.number());
        }
    }

    private void tell(@Nullable PersonId depositor, String words, @Nullable RegistrationNumber number) {
        if (depositor != null && number != null) {
            messages.tell(List.of(depositor), new Messages.InboxWords(
                    "achievements.told." + words + ".title", "achievements.told." + words + ".text", List.of(number.toString()), "/achievements/" + number));
        }
    }

    void touch(UUID id) {
        achievements.touch(id, stamp());
    }

    /** Times that harvesters are told are whole seconds; who takes one makes those wait who read, until the transaction ends. */
    Instant stamp() {
        achievements.holdChanges();
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
