package home.engineers.achievements.internal;

import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.PatentNumbers;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.achievements.rules.TitleKey;
import home.engineers.achievements.rules.Wired;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds registered achievements that stand, by what their latest version says; the one registered last first. */
@Component
class LibrarySearch {
    private static final String FROM = """
            from achievement a join lateral (select o.* from achievement_version o where o.achievement = a.id and o.state = 'PUBLISHED'
                order by o.number desc limit 1) v on true
            where a.serial is not null and a.withdrawn_at is null\s""";
    private static final String WORDS = """
            and (v.title_key like :key or v.description #>> '{title,en}' ilike :words or v.description #>> '{summary,zh}' ilike :words
                or v.description #>> '{summary,en}' ilike :words or v.description ->> 'keywords' ilike :words
                or v.description ->> 'keywordsEn' ilike :words
                or exists (select 1 from achievement_party p where p.version = v.id and (p.name ilike :words or p.affiliation ilike :words))
                or exists (select 1 from achievement_patent n where n.version = v.id and n.number = :patent)
                or a.year = :year and a.serial = :serial)\s""";
    private final JdbcClient jdbc;

    LibrarySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> page(Query query, int page, int size) {
        Asked asked = asked(query);
        return jdbc.sql("select a.id " + FROM + asked.conditions() + " order by a.year desc, a.serial desc limit :size offset :skip")
                .params(asked.values()).param("size", size).param("skip", (Math.max(1, page) - 1L) * size)
                .query(UUID.class).list();
    }

    long count(Query query) {
        Asked asked = asked(query);
        return jdbc.sql("select count(*) " + FROM + asked.conditions()).params(asked.values()).query(Long.class).single();
    }

    private record Asked(String conditions, Map<String, Object> values) {}

    private static Asked asked(Query query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        String text = query.text().strip();
        if (!text.isEmpty()) {
            conditions.add(WORDS);
            values.put("key", "%" + plain(TitleKey.of(text)) + "%");
            values.put("words", "%" + plain(text) + "%");
            values.put("patent", PatentNumbers.normal(text).orElse(""));
            RegistrationNumber number = RegistrationNumber.read(text).orElse(null);
            values.put("year", number == null ? 0 : number.year());
            values.put("serial", number == null ? 0 : number.serial());
        }
        if (!query.field().isEmpty()) {
            conditions.add("and exists (select 1 from achievement_field f where f.version = v.id and f.field = :field) ");
            values.put("field", query.field());
        }
        Wired.of(Description.Kind.values(), query.kind()).ifPresent(kind -> {
            conditions.add("and v.description ->> 'kind' = :kind ");
            values.put("kind", kind.name());
        });
        Wired.of(Description.Wish.values(), query.wish()).ifPresent(wish -> {
            conditions.add("and v.description ->> 'wish' = :wish ");
            values.put("wish", wish.name());
        });
        if (query.year() != null) {
            conditions.add("and a.year = :of ");
            values.put("of", query.year());
        }
        if (query.leastMaturity() != null) {
            conditions.add("and (v.description ->> 'maturity')::integer >= :maturity ");
            values.put("maturity", query.leastMaturity());
        }
        if (query.open()) {
            conditions.add("and a.access = 'OPEN' ");
        }
        return new Asked(String.join("", conditions), values);
    }

    private static String plain(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
