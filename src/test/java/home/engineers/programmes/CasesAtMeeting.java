package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CaseView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Title reviews brought as far as the meeting of the panel, in two units. */
public final class CasesAtMeeting {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);
    private final ApplicationContext context;
    private final ReviewHouse first;
    private final ReviewHouse second;
    private final List<Filed> filed = new ArrayList<>();

    private final @Nullable CallId call;

    private CasesAtMeeting(ApplicationContext context, ReviewHouse first, ReviewHouse second, @Nullable CallId call) {
        this.call = call;
        this.context = context;
        this.first = first;
        this.second = second;
    }

    /** @param ofFirst cases of the first unit @param ofSecond of the second */
    public static CasesAtMeeting in(ApplicationContext context, int ofFirst, int ofSecond) {
        ReviewHouse first = ReviewHouse.in(context);
        CasesAtMeeting cases = new CasesAtMeeting(context, first, ReviewHouse.in(context), null);
        first.on(9, 28);
        for (int i = 0; i < ofFirst; i++) {
            cases.posted(first);
        }
        for (int i = 0; i < ofSecond; i++) {
            cases.posted(cases.second);
        }
        first.on(AFTER_PUBLICITY.getMonthValue(), AFTER_PUBLICITY.getDayOfMonth());
        for (int i = 0; i < cases.filed.size(); i++) {
            cases.reviewed(i < ofFirst ? first : cases.second, cases.filed.get(i).address());
        }
        return cases;
    }

    /** Cases of a call that came to their panel by themselves. */
    static CasesAtMeeting of(ApplicationContext context, ReviewHouse house, CallId call, List<Filed> filed) {
        CasesAtMeeting cases = new CasesAtMeeting(context, house, house, call);
        cases.filed.addAll(filed);
        return cases;
    }

    private void posted(ReviewHouse house) {
        Filed one = house.file(house.applicant());
        granted(house.desk.beginPublicity(house.hr(), one.address(), house.version(house.hr(), one.address())));
        filed.add(one);
    }

    private void reviewed(ReviewHouse house, String address) {
        granted(house.desk.endorse(house.hr(), address, house.version(house.hr(), address), "同意推荐"));
        house.complete(address);
    }

    public Actor secretary() {
        return first.secretary();
    }

    public OrganisationId association() {
        return first.association();
    }

    /** Somebody who works where the first cases' applicants do. */
    public Actor colleague() {
        return first.employedAtUnit(Role.EXPERT);
    }

    /** Cases of the call, by number, of those made here. */
    public List<PanelCases.PanelCase> cases() {
        PanelCases all = context.getBean(PanelCases.class);
        List<String> addresses = filed.stream().map(Filed::address).toList();
        return all.standing(call(), List.of(association()), List.of(), Integer.MAX_VALUE).stream().filter(one -> addresses.contains(one.address())).toList();
    }

    /** The addresses, those of the first unit first. */
    public List<String> addresses() {
        return filed.stream().map(Filed::address).toList();
    }

    public CallId call() {
        return call != null ? call : context.getBean(Calls.class).openFor("title-review", ReviewHouse.COUNTED_ON).orElseThrow().id();
    }

    public CaseView view(String address) {
        return first.reader.view(secretary(), address);
    }

    public List<String> typedTally(String address) {
        return ReviewHouse.refusal(first.tally(address, 11, 9, 6));
    }

    public static byte[] scan() {
        return ReviewHouse.PDF.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** A signed and scanned tally sheet. */
    public static Upload sheet() {
        return ReviewHouse.scan();
    }
}
