package home.engineers.achievements.internal;

import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.internal.ReviewTable.Review;
import home.engineers.achievements.rules.CaseAnswers;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.programmes.AwardCarrier;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an award of the programme brings about: the version that was reviewed enters the library. What was filed by the form of
 * the programme alone becomes a deposit first.
 */
@Component
class AchievementAward implements AwardCarrier {
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final Registrar registrar;
    private final IdSource ids;

    AchievementAward(AchievementTable achievements, VersionTable versions, ReviewTable reviews, Registrar registrar, IdSource ids) {
        this.achievements = achievements;
        this.versions = versions;
        this.reviews = reviews;
        this.registrar = registrar;
        this.ids = ids;
    }

    @Override
    public String effect() {
        return "achievement";
    }

    @Override
    public Outcome<String> carryOut(Awarded awarded) {
        Review review = reviews.of(awarded.id().value()).orElseGet(() -> deposited(awarded));
        Achievement held = achievements.hold(review.achievement()).orElseThrow();
        Version version = versions.find(review.version()).orElseThrow();
        RegistrationNumber number = registrar.publish(held, version, awarded.on());
        return Outcome.granted(number.toString());
    }

    private Review deposited(Awarded awarded) {
        UUID id = ids.next();
        UUID version = ids.next();
        achievements.insert(new Achievement(
                id, awarded.association(), awarded.applicant(), awarded.unit(), null, null, Access.OPEN, null, registrar.stamp(), null));
        versions.insert(version, id, CaseAnswers.deposited(awarded.answers()), registrar.stamp());
        versions.submit(version, registrar.stamp());
        Review review = new Review(awarded.id().value(), id, version, "", awarded.number(), registrar.stamp());
        reviews.insert(review);
        return review;
    }

    @Override
    public void undo(Awarded awarded, String reference, String why) {
        Optional<Achievement> held = RegistrationNumber.read(reference).flatMap(achievements::find).flatMap(one -> achievements.hold(one.id()));
        held.filter(Achievement::stands).ifPresent(one ->
                registrar.withdraw(one, By.ASSOCIATION, why.length() < 2 ? "——" : why.substring(0, Math.min(500, why.length())), awarded.by()));
    }
}
