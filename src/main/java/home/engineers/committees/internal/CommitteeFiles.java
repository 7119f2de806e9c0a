package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.files.FileOwner;
import home.engineers.kernel.authority.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may read scanned resolutions and minutes. */
@Component
class CommitteeFiles implements FileOwner {
    private final ResolutionTable resolutions;
    private final MeetingTable meetings;
    private final CommitteeGate gate;

    CommitteeFiles(ResolutionTable resolutions, MeetingTable meetings, CommitteeGate gate) {
        this.resolutions = resolutions;
        this.meetings = meetings;
        this.gate = gate;
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return resolutions.scannedAs(attachment)
                .map(one -> gate.mayIn(actor, Act.RESOLUTION_READ, one.association()))
                .or(() -> meetings.withMinutes(attachment)
                        .map(one -> gate.may(actor, Act.RECORD_READ, gate.line(one.committee()).committee())));
    }
}
