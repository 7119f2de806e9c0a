package home.engineers.cast.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallStages;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseForms;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.Objections;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.Reviews;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The title reviews of the year, each deed done by whoever has to do it. Where the edition by which the call is held has panels
 * drawn, each case has its own drawn when it is found complete, and is decided in the room where else a tally is typed.
 */
@Component
class ReviewScenes {
    private static final LocalTime BEGIN = LocalTime.of(9, 12);
    private static final int MINUTES_BETWEEN = 35;
    private static final int REVIEWERS = 3;
    private static final String TITLE_REVIEW = "title-review";
    private static final String HANDLER = "secretary";
    private static final List<String> EXPERTS = List.of("expert", "nie-yuanshan", "wang-shulan", "long-jibai");
    private static final String OBJECTOR = "虞介石（虚构）";

    private final Calls calls;
    private final CaseForms forms;
    private final CaseFiling filing;
    private final ReviewDesk desk;
    private final CaseReviews judging;
    private final Reviews reviews;
    private final Objections objections;
    private final MeetingScenes meetings;
    private final CallStages stages;
    private final DrawScenes draws;

    ReviewScenes(
            Calls calls,
            CaseForms forms,
            CaseFiling filing,
            ReviewDesk desk,
            CaseReviews judging,
            Reviews reviews,
            Objections objections,
            MeetingScenes meetings,
            CallStages stages,
            DrawScenes draws) {
        this.stages = stages;
        this.draws = draws;
        this.meetings = meetings;
        this.calls = calls;
        this.forms = forms;
        this.filing = filing;
        this.desk = desk;
        this.judging = judging;
        this.reviews = reviews;
        this.objections = objections;
    }

    void plan(List<Year.Review> told, Map<String, Script.Part> parts, Company company, Timeline timeline) {
        timeline.plan(timeline.first(), BEGIN, () -> call(company, timeline));
        Map<String, String> handlers = new HashMap<>();
        parts.values().stream()
                .filter(part -> part.position() != null)
                .forEach(part -> handlers.putIfAbsent(part.position().in(), part.key()));
        for (Year.Review review : told) {
            Script.Part applicant = Objects.requireNonNull(parts.get(review.who()), review.who());
            String employer = Objects.requireNonNull(handlers.get(applicant.unit()), applicant.unit());
            Case one = new Case(review, applicant, employer, company);
            review.deeds().forEach(deed -> timeline.plan(
                    timeline.workingDaysAgo(deed.ago()),
                    BEGIN.plusMinutes((long) MINUTES_BETWEEN * deed.does().ordinal()),
                    () -> one.does(deed)));
        }
    }

    /** Title reviews are open for the whole year and two months more, and years are counted at its end. */
    private void call(Company company, Timeline timeline) {
        LocalDate last = timeline.today().plusMonths(2);
        Stage.granted(calls.open(company.actor(HANDLER), new Calls.Form(
                TITLE_REVIEW, timeline.today().getYear() + "年度工程系列职称评审",
                "Title reviews of " + timeline.today().getYear(), timeline.first().toString(), last.toString(),
                LocalDate.of(timeline.today().getYear(), 12, 31).toString(), "", "")));
    }

    /** One case with those who act in it. */
    private final class Case {
        private final Year.Review review;
        private final Script.Part applicant;
        private final String employer;
        private final Company company;
        private String address = "";
        private @Nullable DrawId draw;

        Case(Year.Review review, Script.Part applicant, String employer, Company company) {
            this.review = review;
            this.applicant = applicant;
            this.employer = employer;
            this.company = company;
        }

        void does(Year.Deed deed) {
            switch (deed.does()) {
                case FILE -> file();
                case OBJECT -> object(deed);
                case PUBLICISE -> decide(employer, (actor, version) -> desk.beginPublicity(actor, address, version));
                case ENDORSE -> decide(employer, (actor, version) -> desk.endorse(actor, address, version, deed.words()));
                case DECLINE ->
                    decide(employer, (actor, version) -> desk.declineEndorsement(actor, address, version, deed.words()));
                case SUPPLEMENT -> decide(review.who(), (actor, version) -> desk.supplement(
                        actor, address, version, deed.words(), List.of(Paper.named("补充材料.pdf", "Supplement"))));
                case WITHDRAW -> decide(review.who(), (actor, version) -> desk.withdraw(actor, address, version));
                case COMPLETE -> complete(deed);
                case NOTICE -> decide(HANDLER, (actor, version) -> desk.noticeSupplement(actor, address, version, deed.words()));
                case NAME -> name();
                case REVIEW -> review(deed);
                case TALLY -> tally(deed);
                case MEET -> meetings.hold(company, address, deed, draw);
                case CALL -> meetings.call(company, address, deed, draw);
                case DISMISS -> decide(HANDLER, (actor, version) -> objections.answer(
                        actor, objections.unanswered(actor, address).getFirst(), version,
                        new Objections.Finding(false, deed.words(), "", "")));
            }
        }

        private void file() {
            Actor actor = company.actor(review.who());
            CaseFiling.Form form = new CaseFiling.Form(
                    TITLE_REVIEW, review.level(), review.specialty(), "", true);
            Stage.granted(forms.keep(actor, TITLE_REVIEW, Map.of("summary", summary()), Map.of()));
            address = Stage.granted(filing.file(actor, form, List.of(Paper.named("业绩材料.pdf", "Achievements"))))
                    .address();
        }

        private String summary() {
            return "在" + applicant.unit() + "从事" + review.specialty() + "工作，主持或者参与的项目已投入使用，详见业绩材料。";
        }

        /** Found complete; where its panel is drawn, before the two witnesses on the same day. */
        private void complete(Year.Deed deed) {
            decide(HANDLER, (actor, version) -> desk.findComplete(actor, address, version, deed.words()));
            if (reviews.summary(company.actor(HANDLER), address).stage().equals("draw")) {
                Call call = calls.openFor(TITLE_REVIEW, company.today()).orElseThrow();
                draw = Stage.granted(stages.draw(
                        company.actor(HANDLER), call.id(), DrawScenes.NAMED, company.today().toString(),
                        company.today().plusDays(1).toString()));
                draws.commit(company, draw);
                draws.reveal(company, draw);
            }
        }

        /** Three at most of those who may review the case: the experts of the cast, or whoever was drawn. */
        private List<PersonId> name() {
            List<PersonId> free = judging.candidates(company.actor(HANDLER), address).stream()
                    .map(CaseReviews.Candidate::person)
                    .toList();
            List<PersonId> named = (draw == null ? EXPERTS.stream().map(company::person).filter(free::contains) : free.stream())
                    .limit(REVIEWERS)
                    .toList();
            decide(HANDLER, (actor, version) -> judging.nameReviewers(actor, address, version, named));
            return named;
        }

        private void review(Year.Deed deed) {
            name().forEach(person -> Stage.granted(judging.giveOpinion(
                    company.actor(person), address, reviews.version(company.actor(HANDLER), address),
                    new CaseReviews.Opinion(true, deed.words()))));
            decide(HANDLER, (actor, version) -> judging.closeReview(actor, address, version, ""));
        }

        private void object(Year.Deed deed) {
            PublicNotice notice = reviews.publicities().stream()
                    .filter(one -> applicant.name().equals(one.name()))
                    .findFirst()
                    .orElseThrow();
            Stage.granted(objections.object(
                    Actor.VISITOR, notice.id(), new Objections.Form(OBJECTOR, "14200000099", deed.words()), "192.0.2.99"));
        }

        private void tally(Year.Deed deed) {
            if (draw == null) {
                decide(HANDLER, (actor, version) -> tally(actor, version, deed));
            } else {
                meetings.hold(company, address, deed, draw);
            }
        }

        private Outcome<Done> tally(Actor actor, int version, Year.Deed deed) {
            TallySheet sheet = new TallySheet(
                    deed.words(), Objects.requireNonNull(deed.kind()), Objects.requireNonNull(deed.size()),
                    Objects.requireNonNull(deed.present()), Objects.requireNonNull(deed.yes()));
            return desk.recordTally(actor, address, version, sheet, Optional.of(Paper.named("计票表.pdf", "Tally sheet")));
        }

        private void decide(String who, Decision decision) {
            Actor actor = company.actor(who);
            Stage.granted(decision.by(actor, reviews.version(actor, address)));
        }
    }

    private interface Decision {
        Outcome<Done> by(Actor actor, int version);
    }
}
