package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.Calls.Form;
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

    private CallHouse(ApplicationContext context) throws IOException {
        this.context = context;
        this.suffix = "-" + NUMBERS.incrementAndGet();
        this.programme = "called-review" + suffix;
        this.house = ReviewHouse.in(context);
        this.calls = context.getBean(Calls.class);
        BroughtProgrammes.bringAs(context, "called-review-1", suffix);
    }

    static CallHouse in(ApplicationContext context) throws IOException {
        CallHouse house = new CallHouse(context);
        house.house.on(9, 28);
        return house;
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
