package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.time.HouseClock;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents that hang on the steps, supports and visits of a district: taken in all together or not at all. */
@Component
class DistrictFiles implements FileOwner {
    private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST = 10;

    private final Attachments attachments;
    private final Keepers keepers;
    private final Authority authority;
    private final HouseClock clock;
    private final JdbcClient jdbc;

    DistrictFiles(Attachments attachments, Keepers keepers, Authority authority, HouseClock clock, JdbcClient jdbc) {
        this.attachments = attachments;
        this.keepers = keepers;
        this.authority = authority;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** On what a document hangs. @param readBy the act that lets one read it */
    enum About {
        STEP(Act.FOUNDING_READ),
        SUPPORT(Act.FOUNDING_READ),
        VISIT(Act.VISIT_READ);

        private final String readBy;

        About(String readBy) {
            this.readBy = readBy;
        }
    }

    Outcome<List<Attachment>> receive(List<Upload> uploads, PersonId by) {
        if (uploads.size() > MOST) {
            return Outcome.refused(Reason.at("files", "districts.files.many", MOST));
        }
        List<Attachment> received = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (Upload upload : uploads) {
            switch (attachments.receive(upload.name(), upload.content(), ACCEPTED, LARGEST, by)) {
                case Granted<Attachment>(Attachment attachment) -> received.add(attachment);
                case Refused<Attachment>(List<Reason> why) -> why.forEach(reason ->
                        reasons.add(new Reason(reason.key(), reason.arguments(), "files", reason.citation())));
            }
        }
        if (!reasons.isEmpty()) {
            discard(received);
            return Outcome.refused(reasons);
        }
        return Outcome.granted(received);
    }

    void discard(List<Attachment> received) {
        received.forEach(file -> attachments.discard(file.id()));
    }

    void hang(List<Attachment> received, About about, String district, UUID thing, PersonId by) {
        received.forEach(file -> jdbc.sql("""
                insert into district_file (attachment, district, about, thing, added_by, added_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(file.id(), district, about.name(), thing, by.value(), Timestamp.from(clock.instant()))
                .update());
    }

    /** Takes the documents of a thing off it together with what was withdrawn. */
    void withdraw(UUID thing, UUID correction) {
        jdbc.sql("update district_file set withdrawn_with = ? where thing = ? and withdrawn_with is null")
                .params(correction, thing)
                .update();
    }

    /** The documents of each thing, in the order in which they came. */
    Map<UUID, List<Attachment>> of(Collection<UUID> things) {
        return hung("""
                select thing, attachment from district_file where thing = any(?) and withdrawn_with is null order by added_at, attachment""", things);
    }

    /** The documents that went with a withdrawal, by the record of it. */
    Map<UUID, List<Attachment>> withdrawnWith(Collection<UUID> corrections) {
        return hung("""
                select withdrawn_with, attachment from district_file where withdrawn_with = any(?) order by added_at, attachment""", corrections);
    }

    private Map<UUID, List<Attachment>> hung(String sql, Collection<UUID> asked) {
        List<Map.Entry<UUID, UUID>> hung = jdbc.sql(sql)
                .param(asked.toArray(UUID[]::new))
                .query((rs, n) -> Map.entry(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list();
        Map<UUID, Attachment> kept = attachments.all(hung.stream().map(Map.Entry::getValue).toList());
        return hung.stream()
                .filter(one -> kept.containsKey(one.getValue()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(one -> kept.get(one.getValue()), Collectors.toList())));
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return jdbc.sql("select about, district from district_file where attachment = ?")
                .param(attachment)
                .query((rs, n) -> authority.may(
                        actor, About.valueOf(rs.getString("about")).readBy, keepers.of(rs.getString("district"))))
                .optional();
    }
}
