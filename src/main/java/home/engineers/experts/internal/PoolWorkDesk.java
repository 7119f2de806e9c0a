package home.engineers.experts.internal;

import home.engineers.experts.PoolWork;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class PoolWorkDesk implements PoolWork {
    private final AdmissionDesk admissions;
    private final OwnEntryDesk calendar;
    private final MarkDesk marks;

    PoolWorkDesk(AdmissionDesk admissions, OwnEntryDesk calendar, MarkDesk marks) {
        this.admissions = admissions;
        this.calendar = calendar;
        this.marks = marks;
    }

    @Override
    public Outcome<UUID> nominate(Actor actor, String who, String programme, List<String> specialties, String statement) {
        return admissions.nominate(actor, who, new Asked(programme, specialties, "", "", statement));
    }

    @Override
    public Outcome<UUID> admit(Actor actor, UUID proposal, String why) {
        return admissions.admit(actor, proposal, why);
    }

    @Override
    public Outcome<UUID> takeLeave(Actor actor, LocalDate first, LocalDate last, String note) {
        return calendar.away(actor, new OwnEntryDesk.Typed("leave", first.toString(), last.toString(), note));
    }

    @Override
    public Outcome<UUID> mark(Actor actor, PersonId expert, String occasion, String grade, String reason) {
        return marks.mark(actor, expert, new MarkDesk.Typed("", occasion, grade, reason));
    }
}
