package home.engineers.programmes.internal;

import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys archived files of cases on the day after their last, and shows them to nobody until then. */
@Component
class ArchiveExpiry implements DueWork, FileOwner {
    private final ArchiveTable archive;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    ArchiveExpiry(ArchiveTable archive, Attachments attachments, PlatformTransactionManager transactions) {
        this.archive = archive;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<Instant> next() {
        return archive.earliest().map(day -> day.plusDays(1).atStartOfDay(HouseClock.ZONE).toInstant());
    }

    @Override
    public int carryOut(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> destroyOne(today)))) {
            done++;
        }
        return done;
    }

    private boolean destroyOne(LocalDate today) {
        Optional<List<UUID>> files = archive.takeBefore(today);
        files.ifPresent(all -> all.forEach(attachments::discard));
        return files.isPresent();
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return archive.holds(attachment) ? Optional.of(false) : Optional.empty();
    }
}
