package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.Calls.Form;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.BroughtProgrammes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A review house with a programme by call that no other test has opened. */
final class CallHouse {
    /** Keeps the tests of calls in a house of their own: a call of a programme is everyone's. */
    static final String OWN = "house.test=calls";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    final ReviewHouse house;
    final Calls calls;
    final String programme;
    private final ApplicationContext context;
    private final String suffix;

    private CallHouse(ApplicationContext context, String example) throws IOException {
        this.context = context;
        this.suffix = "-" + NUMBERS.incrementAndGet();
        this.programme = example + suffix;
        this.house = ReviewHouse.in(context);
        this.calls = context.getBean(Calls.class);
        BroughtProgrammes.bringAs(context, example + "-1", suffix);
    }

    static CallHouse in(ApplicationContext context) throws IOException {
        return in(context, "called-review");
    }

    /** @param example programme by call, without the number of its edition */
    static CallHouse in(ApplicationContext context, String example) throws IOException {
        CallHouse house = new CallHouse(context, example);
        house.house.on(9, 28);
        return house;
    }

    /** The panel comes next: these examples know no written review. */
    void complete(Filed filed) {
        granted(house.desk.findComplete(
                house.secretary(), filed.address(), house.version(house.secretary(), filed.address()), ""));
    }

    /** A case filed today, found complete, and decided by 11 members of whom 9 are present. Its result is public. */
    Filed decided(Actor applicant, int yes) {
        Filed filed = granted(file(applicant));
        complete(filed);
        granted(house.tally(filed.address(), 11, 9, yes));
        return filed;
    }

    /** Adopts the next edition of the programme. */
    void adoptNextEdition() throws IOException {
        BroughtProgrammes.bringAs(context, "called-review-2", suffix);
    }

    Form form(String opensOn, String closesOn, String countsOn) {
        return new Form(programme, "二〇二六年秋季批次", "Autumn call 2026", opensOn, closesOn, countsOn, "渝评组〔2026〕9号", "市表彰协调小组");
    }

    Call open(String opensOn, String closesOn, String countsOn) {
        return granted(calls.open(house.secretary(), form(opensOn, closesOn, countsOn)));
    }

    Outcome<Filed> file(Actor applicant) {
        return house.filing.file(applicant, new CaseFiling.Form(programme, "engineer", "机械电气", "", true), List.of());
    }
}
