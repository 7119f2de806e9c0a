package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting;
import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read scanned resolutions, minutes and what scores rest on. */
@Component
class CommitteeFiles implements FileOwner {
    private final ResolutionTable resolutions;
    private final MeetingTable meetings;
    private final ScorePapers scores;
    private final CommitteeGate gate;

    CommitteeFiles(ResolutionTable resolutions, MeetingTable meetings, ScorePapers scores, CommitteeGate gate) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.scores = scores;
        this.gate = gate;
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return resolutions.scannedAs(attachment)
                .map(one -> gate.mayIn(actor, Act.RESOLUTION_READ, one.association()))
                .or(() -> meetings.withMinutes(attachment).map(CommitteeMeeting::committee).or(() -> scores.committee(attachment))
                        .map(committee -> gate.may(actor, Act.RECORD_READ, gate.line(committee).committee())));
    }
}
