package home.engineers.committees.internal;

import home.engineers.committees.Resolution;
import home.engineers.committees.ResolutionId;
import home.engineers.kernel.OrganisationId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code committee_life}. */
@Repository
class CommitteeLifeTable {
    private final JdbcClient jdbc;

    CommitteeLifeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The resolutions by which a committee was founded and dissolved. */
    record Life(@Nullable ResolutionId foundedBy, @Nullable ResolutionId dissolvedBy) {}

    Optional<Life> of(OrganisationId committee) {
        return jdbc.sql("select founded_by, dissolved_by from committee_life where committee = ?")
                .param(committee.value())
                .query((row, n) -> new Life(id(row.getObject(1, UUID.class)), id(row.getObject(2, UUID.class))))
                .optional();
    }

    private static @Nullable ResolutionId id(@Nullable UUID value) {
        return value == null ? null : new ResolutionId(value);
    }

    /** False where the founding stands on record already. */
    boolean founded(OrganisationId committee, Resolution resolution) {
        return jdbc.sql("""
                insert into committee_life (committee, founded_by) values (?, ?)
                on conflict (committee) do update set founded_by = excluded.founded_by, version = committee_life.version + 1
                where committee_life.founded_by is null""")
                .params(committee.value(), resolution.id().value())
                .update() == 1;
    }

    /** False where it was dissolved already. */
    boolean dissolved(OrganisationId committee, Resolution resolution) {
        return jdbc.sql("""
                insert into committee_life (committee, dissolved_by) values (?, ?)
                on conflict (committee) do update set dissolved_by = excluded.dissolved_by, version = committee_life.version + 1
                where committee_life.dissolved_by is null""")
                .params(committee.value(), resolution.id().value())
                .update() == 1;
    }
}
