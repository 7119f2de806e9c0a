package home.engineers.api;

import home.engineers.evidence.Entry;
import home.engineers.kernel.Language;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.Act;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.EligibilityAnswer;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.VerifiedOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reviews: own eligibility, own and handled cases, results in publicity, and granted outcomes. */
@RestController
class ReviewsApi {
    private static final int SIZE = 100;
    private final Reviews reviews;
    private final EligibilityAnswer answer;

    ReviewsApi(Reviews reviews, WorkingDays calendar) {
        this.reviews = reviews;
        this.answer = new EligibilityAnswer(calendar, new BundledWords(Language.ZH));
    }

    /**
     * The caller's own eligibility today, in the form of the command line.
     *
     * @param programme id; the first where none is given
     */
    @GetMapping("/api/v1/eligibility")
    @Performs(Act.ELIGIBILITY_READ)
    Map<String, Object> eligibility(@RequestParam(defaultValue = "") String programme, Actor actor) {
        String asked = programme.isBlank() ? reviews.programmes().getFirst().id() : programme;
        return answer.of(reviews.ownStanding(actor, asked).report());
    }

    /** A hundred of the caller's own and handled cases, by page, counted from 1. */
    @GetMapping("/api/v1/cases")
    @Performs(Act.CASE_READ)
    CasePage cases(@RequestParam(defaultValue = "1") int page, Actor actor) {
        int asked = Math.max(1, page);
        List<CaseSummary> cases = reviews.cases(actor, asked, SIZE);
        Total total = Total.of(reviews.countCases(actor), asked, SIZE, cases.size());
        return new CasePage(total.lines(), total.more(), cases.stream().map(ReviewsApi::view).toList());
    }

    @GetMapping("/api/v1/cases/{address}")
    @Performs(Act.CASE_READ)
    CaseView one(@PathVariable String address, Actor actor) {
        return view(reviews.summary(actor, address));
    }

    /** Results in publicity today; public. */
    @GetMapping("/api/v1/publicities")
    @Performs(Act.PUBLICITY_READ)
    List<NoticeView> publicities() {
        return reviews.publicities().stream().map(ReviewsApi::view).toList();
    }

    @GetMapping("/api/v1/publicities/{id}")
    @Performs(Act.PUBLICITY_READ)
    NoticeView publicity(@PathVariable UUID id) {
        return view(reviews.publicity(id));
    }

    /** A granted outcome and every official act behind it; public. One refused or pending is shown to its parties alone. */
    @GetMapping("/api/v1/verify/{token}")
    @Performs(Act.VERIFICATION_READ)
    OutcomeView verify(@PathVariable String token, Actor actor) {
        return view(reviews.verify(actor, token));
    }

    private static CaseView view(CaseSummary one) {
        return new CaseView(
                one.address(), one.number(), one.level().zh(), one.applicant(), one.employer(), one.agency(), one.specialty(),
                one.status().wireName(), one.stage(), one.turn(), one.filedOn(), one.dueOn(), one.provisional());
    }

    private static NoticeView view(PublicNotice one) {
        return new NoticeView(
                one.id(), one.name(), one.employer(), one.agency(), one.specialty(), one.level() == null ? null : one.level().zh(),
                one.begunOn(), one.dueOn(), one.provisional(), one.running());
    }

    private static OutcomeView view(VerifiedOutcome one) {
        return new OutcomeView(
                one.number(), one.name(), one.level().zh(), one.specialty(), one.edition(), one.document(),
                one.status().wireName(), one.grantedOn(),
                one.certificate() == null ? null : one.certificate().authority(),
                one.certificate() == null ? null : one.certificate().number(), one.acts().stream().map(ReviewsApi::view).toList());
    }

    private static ActView view(Entry act) {
        return new ActView(act.number(), act.at(), act.kind(), act.leaf());
    }

    /** @param more whether there are more than {@code total}, which are not counted */
    record CasePage(long total, boolean more, List<CaseView> cases) {}

    /**
     * @param turn whose turn it is: applicant, employer, secretary, or house where a time must run out first
     * @param dueOn last day of the running time, or null where none runs
     * @param provisional true where no official calendar covers the count
     */
    record CaseView(
            String address,
            String number,
            String level,
            String applicant,
            String employer,
            String agency,
            String specialty,
            String status,
            String stage,
            String turn,
            LocalDate filedOn,
            @Nullable LocalDate dueOn,
            boolean provisional) {}

    /** What the programme document does not let a publicity show is null; so is everything personal once it is over. */
    record NoticeView(
            UUID id,
            @Nullable String name,
            @Nullable String employer,
            @Nullable String agency,
            @Nullable String specialty,
            @Nullable String level,
            LocalDate begunOn,
            LocalDate dueOn,
            boolean provisional,
            boolean running) {}

    /**
     * @param document SHA-256 of the programme document by which it was decided
     * @param certificateNumber of the certificate that the authority issued, or null
     */
    record OutcomeView(
            String number,
            @Nullable String name,
            String level,
            @Nullable String specialty,
            String edition,
            String document,
            String status,
            @Nullable LocalDate grantedOn,
            @Nullable String certificateAuthority,
            @Nullable String certificateNumber,
            List<ActView> acts) {}

    record ActView(long number, Instant at, String kind, String hash) {}
}
