package home.engineers.achievements.internal;

import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.Likeness;
import home.engineers.achievements.rules.TitleKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a deposit may be the same as: registered achievements of a like title, or with a patent of it. */
@Component
public class DuplicateSearch {
    private static final int LOOKED_AT = 50;
    private static final int SHOWN = 5;
    private final JdbcClient jdbc;
    private final VersionTable versions;
    private final AchievementTable achievements;

    DuplicateSearch(JdbcClient jdbc, VersionTable versions, AchievementTable achievements) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.achievements = achievements;
    }

    /** @param title in Chinese */
    public record Suggestion(Achievement one, String title, Likeness likeness) {}

    /** The most alike first. @param self is left out */
    List<Suggestion> of(UUID self, Deposited content) {
        String key = TitleKey.of(content.description().title().zh());
        List<UUID> candidates = jdbc.sql("""
                select distinct achievement from (
                    (select v.achievement from achievement_version v join achievement a on a.id = v.achievement
                     where v.state = 'PUBLISHED' and a.withdrawn_at is null and v.title_key % :key
                     order by similarity(v.title_key, :key) desc, v.id limit :most)
                    union all
                    (select v.achievement from achievement_patent p join achievement_version v on v.id = p.version
                     join achievement a on a.id = v.achievement
                     where v.state = 'PUBLISHED' and a.withdrawn_at is null and p.number = any(:patents) limit :most)) found
                where achievement <> :self""")
                .param("key", key)
                .param("most", LOOKED_AT)
                .param("patents", content.description().patents().toArray(String[]::new))
                .param("self", self)
                .query(UUID.class).list();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<UUID, Achievement> found = achievements.all(candidates);
        return versions.latest(candidates).values().stream()
                .map(version -> new Suggestion(
                        found.get(version.achievement()), version.content().description().title().zh(),
                        Likeness.between(content, version.content())))
                .filter(one -> one.likeness().suspicious())
                .sorted(Comparator.comparingInt((Suggestion one) -> -one.likeness().weight()).thenComparing(one -> one.one().id()))
                .limit(SHOWN)
                .toList();
    }
}
