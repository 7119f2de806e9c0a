package home.engineers.cast.internal;

import home.engineers.cast.Cast;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.WorkingDays;
import home.engineers.people.Accounts;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the cast on stage at the first start of a demo house with {@code house.cast=full} and lets it live through the
 * year before: all of it or, where the start is cut off, none.
 */
@Component
@ConditionalOnExpression("${house.demo:false} and '${house.cast:none}' == 'full'")
class CastOnStage implements ApplicationRunner, Cast {
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final Stage stage;
    private final Foundings foundings;
    private final MemberScenes members;
    private final TransferScenes transfers;
    private final CommitteeScenes committees;
    private final DistrictScenes districts;
    private final DuesScenes dues;
    private final NoticeScenes notices;
    private final VoteScenes votes;
    private final ExpertScenes experts;
    private final DrawScenes draws;
    private final PanelScenes panels;
    private final ConferenceScenes conference;
    private final EngineerScenes engineers;
    private final ReviewScenes reviews;
    private final MentoringScenes mentoring;
    private final PatentScenes patents;
    private final InterestScenes interests;
    private final AchievementScenes achievements;
    private final CertificateScenes certificates;
    private final Accounts accounts;
    private final Seats seats;
    private final WorkingDays calendar;
    private final DueWorkRunner dueWork;
    private final HouseClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Script script = Script.read();

    CastOnStage(
            Stage stage,
            Foundings foundings,
            MemberScenes members,
            TransferScenes transfers,
            CommitteeScenes committees,
            DistrictScenes districts,
            DuesScenes dues,
            NoticeScenes notices,
            VoteScenes votes,
            ExpertScenes experts,
            DrawScenes draws,
            PanelScenes panels,
            ConferenceScenes conference,
            EngineerScenes engineers,
            ReviewScenes reviews,
            MentoringScenes mentoring,
            PatentScenes patents,
            InterestScenes interests,
            AchievementScenes achievements,
            CertificateScenes certificates,
            Accounts accounts,
            Seats seats,
            WorkingDays calendar,
            DueWorkRunner dueWork,
            HouseClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.stage = stage;
        this.foundings = foundings;
        this.members = members;
        this.transfers = transfers;
        this.committees = committees;
        this.districts = districts;
        this.dues = dues;
        this.notices = notices;
        this.votes = votes;
        this.experts = experts;
        this.draws = draws;
        this.panels = panels;
        this.conference = conference;
        this.engineers = engineers;
        this.reviews = reviews;
        this.mentoring = mentoring;
        this.patents = patents;
        this.interests = interests;
        this.achievements = achievements;
        this.certificates = certificates;
        this.accounts = accounts;
        this.seats = seats;
        this.calendar = calendar;
        this.dueWork = dueWork;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table cast_member in exclusive mode").update();
            if (members().isEmpty()) {
                bringOn();
            }
        });
    }

    /** Planned first and then lived through in order of time; what is planned for one instant happens as listed. */
    private void bringOn() {
        Year year = Year.read();
        Company company = new Company(seats, clock);
        Timeline timeline = new Timeline(clock, calendar, dueWork);
        timeline.plan(timeline.first(), OPENING, () -> stage.bodies(script, company, timeline));
        foundings.plan(script.districts(), company, timeline);
        timeline.plan(timeline.first(), OPENING, () -> {
            stage.people(script, year, company, timeline);
            giveWaysIn(company);
        });
        stage.offices(script, company, timeline);
        committees.found(script, company, timeline);
        stage.seats(script, year, company, timeline);
        timeline.plan(timeline.first(), OPENING, () -> stage.crowd(script, company, timeline));
        members.plan(script, foundings.allActive(script.districts(), timeline), company, timeline);
        transfers.plan(company, timeline);
        committees.plan(company, timeline);
        districts.plan(company, timeline);
        dues.plan(company, timeline);
        notices.plan(company, timeline);
        votes.plan(company, timeline);
        experts.plan(company, timeline);
        mentoring.plan(company, timeline);
        patents.plan(company, timeline);
        interests.plan(company, timeline);
        achievements.plan(company, timeline);
        certificates.plan(company, timeline);
        draws.plan(company, timeline);
        panels.plan(company, timeline);
        conference.plan(company, timeline);
        engineers.plan(company, timeline);
        reviews.plan(year.reviews(), parts(year), company, timeline);
        timeline.play();
    }

    private void giveWaysIn(Company company) {
        for (Script.Part part : script.people()) {
            accounts.givePassword(company.person(part.key()), PASSWORD);
            jdbc.sql("insert into cast_member (key, person) values (?, ?)")
                    .params(part.key(), company.person(part.key()).value())
                    .update();
        }
    }

    private Map<String, Script.Part> parts(Year year) {
        return Stream.concat(script.people().stream(), year.people().stream())
                .collect(Collectors.toMap(Script.Part::key, Function.identity()));
    }

    @Override
    public List<Member> members() {
        Map<String, PersonId> persons = new HashMap<>();
        jdbc.sql("select key, person from cast_member").query((row, n) ->
                persons.put(row.getString("key"), PersonId.of(row.getString("person")))).list();
        return script.people().stream()
                .filter(part -> persons.containsKey(part.key()))
                .map(part -> new Member(
                        part.key(), persons.get(part.key()), part.name(), part.role(), part.mobile(),
                        Objects.requireNonNull(part.way())))
                .toList();
    }
}
