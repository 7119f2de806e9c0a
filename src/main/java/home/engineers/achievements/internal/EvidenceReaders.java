package home.engineers.achievements.internal;

import home.engineers.achievements.internal.VersionPartTable.Hanging;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.programmes.Reviews;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who reads the files of an achievement: everyone where they are open; else those who work on it, the secretariat, and whoever
 * sees the case by which it is reviewed.
 */
@Component
class EvidenceReaders implements FileOwner {
    private final VersionPartTable parts;
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final DepositGate gate;
    private final Reviews cases;

    EvidenceReaders(
            VersionPartTable parts, AchievementTable achievements, VersionTable versions, ReviewTable reviews, DepositGate gate, Reviews cases) {
        this.parts = parts;
        this.achievements = achievements;
        this.versions = versions;
        this.reviews = reviews;
        this.gate = gate;
        this.cases = cases;
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        List<Hanging> hanging = parts.hanging(attachment);
        return hanging.isEmpty() ? Optional.empty() : Optional.of(hanging.stream().anyMatch(one -> mayRead(actor, one)));
    }

    private boolean mayRead(Actor actor, Hanging one) {
        Achievement achievement = achievements.find(one.achievement()).orElseThrow();
        boolean published = versions.find(one.version()).orElseThrow().state() == Version.State.PUBLISHED;
        if (published && achievement.stands() && achievement.access() == Access.OPEN) {
            return true;
        }
        return actor.signedIn() && (gate.mayGoOn(actor, achievement) || published && gate.mayKeep(actor, achievement) || reviews(actor, one));
    }

    private boolean reviews(Actor actor, Hanging one) {
        return reviews.ofVersion(one.version()).filter(review -> !review.address().isEmpty()).map(review -> {
            try {
                cases.summary(actor, review.address());
                return true;
            } catch (Absent | NotPermitted hidden) {
                return false;
            }
        }).orElse(false);
    }
}
