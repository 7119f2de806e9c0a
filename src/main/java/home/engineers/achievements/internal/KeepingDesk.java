package home.engineers.achievements.internal;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.ReviewTable.Review;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the secretariat sees of the library: what is in review, what opens next, what was withdrawn. */
@Service
@Transactional(readOnly = true)
public class KeepingDesk {
    private static final int MOST = 100;
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final Organisations organisations;
    private final Authority authority;
    private final JdbcClient jdbc;

    KeepingDesk(
            AchievementTable achievements, VersionTable versions, ReviewTable reviews, Organisations organisations, Authority authority,
            JdbcClient jdbc) {
        this.achievements = achievements;
        this.versions = versions;
        this.reviews = reviews;
        this.organisations = organisations;
        this.authority = authority;
        this.jdbc = jdbc;
    }

    public record InReview(Review review, Version version) {}

    /** @param until first day on which the files are open */
    public record Closed(String number, String title, LocalDate until) {}

    public record Gone(String number, String title, LocalDate on, String reason) {}

    public record Desk(int registered, List<InReview> inReview, List<Closed> closed, List<Gone> gone) {}

    public Desk desk(Actor actor) {
        authority.demand(actor, Act.KEEP, Subject.of(organisations.municipalAssociation().id()));
        List<Review> running = reviews.running(MOST);
        Map<java.util.UUID, Version> found = versions.newest(running.stream().map(Review::achievement).toList());
        return new Desk(
                jdbc.sql("select count(*) from achievement where serial is not null and withdrawn_at is null").query(Integer.class).single(),
                running.stream().map(one -> new InReview(one, Objects.requireNonNull(found.get(one.achievement())))).toList(),
                closed(), gone());
    }

    private List<Closed> closed() {
        return jdbc.sql("select a.* from achievement a where access = 'EMBARGO' and withdrawn_at is null order by embargo_until, id limit ?")
                .param(MOST).query(AchievementTable::read).list().stream()
                .map(one -> new Closed(String.valueOf(one.number()), title(one), Objects.requireNonNull(one.embargoUntil()))).toList();
    }

    private List<Gone> gone() {
        return jdbc.sql("select a.* from achievement a where withdrawn_at is not null order by withdrawn_at desc, id limit ?")
                .param(MOST).query(AchievementTable::read).list().stream()
                .map(one -> new Gone(
                        String.valueOf(one.number()), title(one),
                        LocalDate.ofInstant(Objects.requireNonNull(one.tombstone()).at(), home.engineers.kernel.time.HouseClock.ZONE),
                        one.tombstone().reason()))
                .toList();
    }

    private String title(Achievement one) {
        return jdbc.sql("""
                select description #>> '{title,zh}' from achievement_version where achievement = ? and state = 'PUBLISHED'
                order by number desc limit 1""").param(one.id()).query(String.class).single();
    }
}
