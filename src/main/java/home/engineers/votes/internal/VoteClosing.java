package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.time.DueWork;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.votes.internal.BoxTable.Head;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts the box of a public vote whose time is over: the last running hash goes into the record, codes and the addresses
 * they were sent to are forgotten, and the forensic report is made.
 */
@Component
class VoteClosing implements DueWork {
    private final VoteTable votes;
    private final BoxTable box;
    private final VoteReports reports;
    private final CodeTable codes;
    private final Messages messages;
    private final EvidenceLog evidence;

    VoteClosing(
            VoteTable votes, BoxTable box, VoteReports reports, CodeTable codes, Messages messages, EvidenceLog evidence) {
        this.votes = votes;
        this.box = box;
        this.reports = reports;
        this.codes = codes;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public Optional<Instant> next() {
        return votes.nextEnd();
    }

    @Override
    @Transactional
    public int carryOut(Instant now) {
        List<PublicVote> over = votes.over(now);
        over.forEach(vote -> close(vote, now.truncatedTo(ChronoUnit.MILLIS)));
        return over.size();
    }

    /** The box is held first: what is being written still is in it, and what comes later finds it shut. */
    private void close(PublicVote vote, Instant at) {
        Head head = box.hold(vote.id());
        votes.close(vote.id(), at, 0);
        ClosedVote closed = ClosedVote.of(votes.find(vote.id()).orElseThrow()).orElseThrow();
        votes.close(vote.id(), at, reports.make(closed).tests());
        codes.forget(vote.id());
        messages.retract(VoterDesk.link(vote.id()));
        evidence.append("public-vote-closed", vote.id().value(), Map.of("head", head.hash()));
        new LinkedHashSet<>(List.of(vote.preparedBy(), Objects.requireNonNull(vote.approvedBy()))).forEach(person -> messages.send(new Notice(
                person, "votes.notice.closed.title", "votes.notice.closed.body",
                List.of(vote.title()), "/public-votes/" + vote.id() + "/desk", null)));
    }
}
