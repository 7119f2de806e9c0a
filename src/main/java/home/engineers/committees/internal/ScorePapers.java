package home.engineers.committees.internal;

import home.engineers.committees.CommitteeEvaluation.Paper;
import home.engineers.committees.CommitteeEvaluation.Side;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.time.HouseClock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Papers that scores rest on: those of one form are all taken in or none. They stay when scores are given again. */
@Component
class ScorePapers {
    private static final int MOST = 5;
    private final CommitteePapers papers;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final HouseClock clock;

    ScorePapers(CommitteePapers papers, Attachments attachments, JdbcClient jdbc, HouseClock clock) {
        this.papers = papers;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A paper taken in for the score of an indicator. */
    record Received(int number, UUID attachment) {}

    /** @param uploads by number of the indicator; what was refused the form has been told at its field, and nothing is kept then */
    List<Received> receive(Map<Integer, List<Upload>> uploads, PersonId by, Reading form) {
        List<Received> received = new ArrayList<>();
        new TreeMap<>(uploads).forEach((number, files) -> {
            String field = "files-" + number;
            if (files.size() > MOST) {
                form.against(Reason.at(field, "committees.score.manyFiles", MOST));
                return;
            }
            files.forEach(one -> papers.receive(field, Optional.of(one), by, form)
                    .ifPresent(kept -> received.add(new Received(number, kept))));
        });
        if (form.faulty()) {
            discard(received);
            return List.of();
        }
        return received;
    }

    void discard(List<Received> received) {
        received.forEach(one -> attachments.discard(one.attachment()));
    }

    void hang(List<Received> received, UUID evaluation, Side side, PersonId by) {
        received.forEach(one -> jdbc.sql("""
                insert into committee_score_file (attachment, evaluation, number, side, added_by, added_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(one.attachment(), evaluation, one.number(), side.name(), by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    private record Hung(UUID attachment, int number, Side side) {}

    /** In the order in which they came. */
    List<Paper> of(UUID evaluation) {
        List<Hung> hung = jdbc.sql("""
                select attachment, number, side from committee_score_file where evaluation = ? order by added_at, attachment""")
                .param(evaluation)
                .query((row, n) -> new Hung(row.getObject(1, UUID.class), row.getInt(2), Side.valueOf(row.getString(3))))
                .list();
        Map<UUID, Attachment> kept = attachments.all(hung.stream().map(Hung::attachment).toList());
        return hung.stream()
                .filter(one -> kept.containsKey(one.attachment()))
                .map(one -> new Paper(one.number(), one.side(), one.attachment(), kept.get(one.attachment()).name()))
                .toList();
    }

    /** The committee on whose score the file hangs. */
    Optional<OrganisationId> committee(UUID attachment) {
        return jdbc.sql("""
                select e.committee from committee_score_file f join committee_evaluation e on e.id = f.evaluation
                where f.attachment = ?""")
                .param(attachment)
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .optional();
    }
}
