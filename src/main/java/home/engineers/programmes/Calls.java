package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.votes.PublicVotes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Calls: when a programme can be applied for, under which edition, and what has come in. */
public interface Calls {
    /** What is open, then what is announced, then what has ended, the latest first. */
    List<Call> all();

    /** @throws home.engineers.kernel.authority.Absent where there is none */
    Call call(CallId id);

    /** The call of a programme that takes cases on a day; there is one at most. */
    Optional<Call> openFor(String programme, LocalDate on);

    /** Whether the programme of a call has a public vote, and what of it was announced. */
    Voting voting(CallId id);

    /** @param announced in the order in which they were prepared */
    record Voting(boolean held, List<PublicVotes.OfCall> announced) {}

    /** The programmes a call can be opened for, and what each asks. */
    List<Openable> openable(Actor actor);

    /**
     * Opens a call under the present edition of its programme.
     *
     * @throws home.engineers.kernel.authority.NotPermitted for anyone but the secretaries of the municipal association
     */
    Outcome<Call> open(Actor actor, Form form);

    /**
     * Closes a call before its time; from then on it takes no case, and it is never opened again.
     *
     * @param why public
     */
    Outcome<Call> close(Actor actor, CallId id, int version, String why);

    /** Every call with its cases by state, for staff. */
    List<Counted> counted(Actor actor);

    /** The same of one call. @throws home.engineers.kernel.authority.Absent where there is none */
    Counted counted(Actor actor, CallId id);

    /** Whether the actor is shown the cases of calls. */
    boolean readsCases(Actor actor);

    /** The cases of a call, the newest first. @throws home.engineers.kernel.authority.Absent for others than staff */
    List<CaseSummary> cases(Actor actor, CallId id, int page, int size);

    /** A call as it was typed; days as people write them. */
    record Form(
            String programme,
            String nameZh,
            String nameEn,
            String opensOn,
            String closesOn,
            String countsOn,
            String approvalNumber,
            String approvingAuthority) {
        public static final Form EMPTY = new Form("", "", "", "", "", "", "", "");
    }

    /** @param approval whether a call needs the approval of an authority */
    record Openable(Reviews.Offered programme, boolean byCall, boolean approval) {}

    /** @param cases how many stand in each state; states without a case are left out */
    record Counted(Call call, Map<CaseStatus, Integer> cases) {
        public Counted {
            cases = Map.copyOf(cases);
        }

        public int all() {
            return cases.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(CaseStatus status) {
            return cases.getOrDefault(status, 0);
        }

        /** Ended and not granted. */
        public int otherwise() {
            return all() - of(CaseStatus.OPEN) - of(CaseStatus.GRANTED);
        }
    }
}
