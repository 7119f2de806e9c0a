package home.engineers.api;

import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.Calls;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Calls for applications; public. */
@RestController
class CallsApi {
    private final Calls calls;
    private final HouseClock clock;

    CallsApi(Calls calls, HouseClock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** What is open, then what is announced, then what has ended, the latest first. */
    @GetMapping("/api/v1/calls")
    @Performs(Act.CALL_READ)
    List<CallView> calls() {
        LocalDate today = clock.today();
        return calls.all().stream().map(one -> view(one, today)).toList();
    }

    private static CallView view(Call one, LocalDate today) {
        Call.Approval approval = one.approval();
        return new CallView(
                one.id().value(), one.name().zh(), one.name().en(), one.programme(), one.programmeName().zh(),
                one.programmeName().en(), one.edition(), one.state(today).wireName(), one.opensOn(), one.closesOn(),
                one.countsOn(), approval == null ? null : approval.number(), approval == null ? null : approval.authority(),
                one.closing() == null ? null : one.closing().why());
    }

    /**
     * @param state upcoming, open or ended, today
     * @param opensOn first day for filing
     * @param closesOn last day for filing (inclusive)
     * @param countsOn the day on which years are counted
     * @param closedEarly why it was closed before its time, or null
     */
    record CallView(
            UUID id,
            String name,
            String nameEn,
            String programme,
            String programmeName,
            String programmeNameEn,
            String edition,
            String state,
            LocalDate opensOn,
            LocalDate closesOn,
            LocalDate countsOn,
            @Nullable String approvalNumber,
            @Nullable String approvingAuthority,
            @Nullable String closedEarly) {}
}
