package home.engineers.cast.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.Objections;
import home.engineers.programmes.PublicNotice;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.Reviews;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The title reviews of the year, each deed done by whoever has to do it. */
@Component
class ReviewScenes {
    private static final LocalTime BEGIN = LocalTime.of(9, 12);
    private static final int MINUTES_BETWEEN = 41;
    private static final String OBJECTOR = "虞介石（虚构）";

    private final CaseFiling filing;
    private final ReviewDesk desk;
    private final Reviews reviews;
    private final Objections objections;

    ReviewScenes(CaseFiling filing, ReviewDesk desk, Reviews reviews, Objections objections) {
        this.filing = filing;
        this.desk = desk;
        this.reviews = reviews;
        this.objections = objections;
    }

    void plan(List<Year.Review> told, Map<String, Script.Part> parts, Company company, Timeline timeline) {
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

    /** One case with those who act in it. */
    private final class Case {
        private static final String HANDLER = "secretary";
        private final Year.Review review;
        private final Script.Part applicant;
        private final String employer;
        private final Company company;
        private String address = "";

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
                case COMPLETE -> decide(HANDLER, (actor, version) -> desk.findComplete(actor, address, version, deed.words()));
                case NOTICE -> decide(HANDLER, (actor, version) -> desk.noticeSupplement(actor, address, version, deed.words()));
                case TALLY -> decide(HANDLER, (actor, version) -> tally(actor, version, deed));
                case DISMISS -> decide(HANDLER, (actor, version) -> objections.answer(
                        actor, objections.unanswered(actor, address).getFirst(), version,
                        new Objections.Finding(false, deed.words(), "", "")));
            }
        }

        private void file() {
            Actor actor = company.actor(review.who());
            CaseFiling.Form form = new CaseFiling.Form(
                    reviews.programmes().getFirst().id(), review.level(), review.specialty(), "", true);
            address = Stage.granted(filing.file(actor, form, List.of(Paper.named("业绩材料.pdf", "Achievements"))))
                    .address();
        }

        private void object(Year.Deed deed) {
            PublicNotice notice = reviews.publicities().stream()
                    .filter(one -> applicant.name().equals(one.name()))
                    .findFirst()
                    .orElseThrow();
            Stage.granted(objections.object(
                    Actor.VISITOR, notice.id(), new Objections.Form(OBJECTOR, "14200000099", deed.words()), "192.0.2.99"));
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
