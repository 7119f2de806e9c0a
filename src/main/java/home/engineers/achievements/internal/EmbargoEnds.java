package home.engineers.achievements.internal;

import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens files on the day their embargo ends, as it begins in Beijing. */
@Component
class EmbargoEnds implements DueWork {
    private static final int BATCH = 100;
    private final AchievementTable achievements;
    private final Registrar registrar;

    EmbargoEnds(AchievementTable achievements, Registrar registrar) {
        this.achievements = achievements;
        this.registrar = registrar;
    }

    @Override
    public Optional<Instant> next() {
        return achievements.nextOpening().map(day -> day.atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<Achievement> due = achievements.toOpen(LocalDate.ofInstant(now, HouseClock.ZONE), BATCH);
        due.forEach(registrar::open);
        return due.size();
    }
}
