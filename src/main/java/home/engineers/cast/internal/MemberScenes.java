package home.engineers.cast.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipCard.Line;
import home.engineers.organisations.MembershipCards;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The memberships of the year: some of the crowd apply and are admitted, declined or still waiting; terms end and are
 * renewed or lapse; some leave; the districts take over their lists.
 */
@Component
class MemberScenes {
    /** The first of the crowd end their terms within the year, each so many days after the one before. */
    private static final int ENDING = 24;
    private static final int DAYS_BETWEEN_ENDS = 13;
    private static final int LEAVING = 4;
    /** The last of the crowd are not members when the year begins. */
    private static final int FIRST_JOINING = 1_960;
    private static final int FIRST_DECLINED = 1_990;
    private static final int WITHDRAWING = 1_993;
    private static final int FIRST_WAITING = 1_994;
    private static final int LAST_WAITING = 1_996;
    private static final int TERM_YEARS = 3;
    /** Of so many generated members one has also joined the association of the own district. */
    private static final int IN_THE_DISTRICT_TOO = 5;
    static final int APPLYING_IN_THE_DISTRICT = 4;

    private static final LocalTime APPLIES = LocalTime.of(10, 15);
    private static final LocalTime REVIEWED = LocalTime.of(14, 20);
    private static final LocalTime DECIDED = LocalTime.of(15, 40);
    static final String DISTRICT = "500116";
    private static final List<String> STATEMENTS = List.of(
            "希望参加专业委员会的活动。", "愿意遵守章程，参加继续教育和科普活动。", "同事介绍，想了解职称评审的安排。", "");
    private static final List<String> FAREWELLS =
            List.of("工作调往外地。", "已退休，不再参加活动。", "改为参加区县协会。", "个人原因。");
    private static final List<String> WHY_DECLINED =
            List.of("工作单位和岗位没有填写，无法核实。", "申请材料与本人情况不符，请核对后再申请。", "目前不从事工程技术工作，不符合章程规定的入会条件。");

    private final Memberships memberships;
    private final MembershipCards cards;

    MemberScenes(Memberships memberships, MembershipCards cards) {
        this.memberships = memberships;
        this.cards = cards;
    }

    static boolean joinsLater(int index) {
        return index >= FIRST_JOINING;
    }

    /** First day of a membership of at most one term's standing when the year begins. */
    static LocalDate admitted(int index, Crowd crowd, Timeline timeline) {
        return index < ENDING
                ? timeline.first().plusDays(20 + (long) DAYS_BETWEEN_ENDS * index).minusYears(TERM_YEARS)
                : crowd.admittedBetween(timeline.today().minusYears(TERM_YEARS).plusDays(2), timeline.first().minusDays(10));
    }

    void plan(Script script, LocalDate districtsAtWork, Company company, Timeline timeline) {
        script.people().stream()
                .filter(part -> part.joined() != null)
                .forEach(part -> admission(
                        company::association, () -> company.person(part.key()), part.joined() * 5 / 7, "secretary",
                        STATEMENTS.getFirst(), company, timeline));
        joining(company, timeline);
        waiting(company, timeline);
        endings(company, timeline);
        leavings(company, timeline);
        districts(script, districtsAtWork, company, timeline);
        timeline.plan(timeline.workingDaysAgo(3), DECIDED, () -> carry(company));
    }

    /** The engineer of the cast carries a card that tells strangers the name and how long it holds. */
    private void carry(Company company) {
        memberships.ofPerson(company.person("engineer")).stream()
                .filter(one -> one.state() == Membership.State.ACTIVE)
                .forEach(one -> Stage.granted(cards.issue(one.id(), Set.of(Line.NAME, Line.UNTIL))));
    }

    private void joining(Company company, Timeline timeline) {
        for (int i = FIRST_JOINING; i < WITHDRAWING; i++) {
            int index = i;
            int ago = 224 - 6 * (i - FIRST_JOINING);
            String handler = i % 2 == 0 ? "secretary" : "second-secretary";
            Supplier<PersonId> who = () -> company.crowd().get(index).person();
            String statement = STATEMENTS.get(i % STATEMENTS.size());
            if (i < FIRST_DECLINED) {
                admission(company::association, who, ago, handler, statement, company, timeline);
            } else {
                Joining one = new Joining(company::association, who, statement);
                timeline.plan(timeline.workingDaysAgo(ago), APPLIES, one::apply);
                timeline.plan(timeline.workingDaysAgo(ago - 3), DECIDED, () -> Stage.granted(memberships.decline(
                        one.id(), WHY_DECLINED.get(index - FIRST_DECLINED), company.person(handler))));
            }
        }
    }

    private void admission(
            Supplier<OrganisationId> association, Supplier<PersonId> who, int ago, String handler, String statement,
            Company company, Timeline timeline) {
        Joining one = new Joining(association, who, statement);
        timeline.plan(timeline.workingDaysAgo(ago), APPLIES, one::apply);
        timeline.plan(timeline.workingDaysAgo(ago - 2), REVIEWED, () -> one.review(company.person(handler)));
        timeline.plan(timeline.workingDaysAgo(ago - 5), DECIDED, () ->
                Stage.granted(memberships.admit(one.id(), company.person(handler))));
    }

    private void waiting(Company company, Timeline timeline) {
        Joining withdrawn = new Joining(company::association, () -> company.crowd().get(WITHDRAWING).person(), "");
        timeline.plan(timeline.workingDaysAgo(20), APPLIES, withdrawn::apply);
        timeline.plan(timeline.workingDaysAgo(18), DECIDED, () -> Stage.granted(
                memberships.withdraw(withdrawn.id(), company.crowd().get(WITHDRAWING).person())));
        for (int i = FIRST_WAITING; i <= LAST_WAITING; i++) {
            int index = i;
            Joining one = new Joining(
                    company::association, () -> company.crowd().get(index).person(), STATEMENTS.get(i % STATEMENTS.size()));
            timeline.plan(timeline.workingDaysAgo(LAST_WAITING + 2 - i), APPLIES, one::apply);
            if (i == FIRST_WAITING) {
                timeline.plan(timeline.workingDaysAgo(1), REVIEWED, () -> one.review(company.person("secretary")));
            }
        }
        for (int i = LAST_WAITING + 1; i < 2_000; i++) {
            int index = i;
            admission(company::association, () -> company.crowd().get(index).person(), 40 - 8 * (i - LAST_WAITING),
                    "second-secretary", STATEMENTS.get(i % STATEMENTS.size()), company, timeline);
        }
    }

    /** Of three terms that end one lapses, one is renewed in good time and one just before its end. */
    private void endings(Company company, Timeline timeline) {
        for (int i = 0; i < ENDING; i++) {
            int index = i;
            LocalDate last = timeline.first().plusDays(19 + (long) DAYS_BETWEEN_ENDS * i);
            long days = i % 3 == 1 ? 16 : 3;
            boolean late = i == 0 || i == 3;
            if (i % 3 != 0 || late) {
                timeline.plan(late ? last.plusDays(25) : last.minusDays(days), DECIDED, () -> Stage.granted(
                        memberships.renew(own(index, company), company.person("second-secretary"))));
            }
        }
    }

    private void leavings(Company company, Timeline timeline) {
        for (int i = 0; i < LEAVING; i++) {
            int index = ENDING + i;
            String why = FAREWELLS.get(i);
            timeline.plan(timeline.workingDaysAgo(190 - 55 * i), DECIDED, () -> Stage.granted(memberships.leave(
                    own(index, company), why, company.crowd().get(index).person())));
        }
    }

    private MembershipId own(int index, Company company) {
        return memberships.ofPerson(company.crowd().get(index).person()).stream()
                .filter(one -> one.association().equals(company.association()))
                .findFirst()
                .map(Membership::id)
                .orElseThrow();
    }

    private void districts(Script script, LocalDate atWork, Company company, Timeline timeline) {
        LocalDate lists = timeline.today().minusMonths(3);
        timeline.plan(lists.isAfter(atWork) ? lists : atWork.plusDays(1), APPLIES, () ->
                takeOverLists(script, company, timeline));
        for (int i = 0; i < APPLYING_IN_THE_DISTRICT; i++) {
            int place = i;
            Supplier<PersonId> who = () -> strangerInTheDistrict(place, company);
            Supplier<OrganisationId> association = () -> company.organisation(DISTRICT).id();
            if (i < 2) {
                admission(association, who, 30 - 9 * i, "district-secretary", STATEMENTS.get(i), company, timeline);
            } else {
                timeline.plan(timeline.workingDaysAgo(5 - i), APPLIES, new Joining(association, who, STATEMENTS.get(i))::apply);
            }
        }
    }

    private void takeOverLists(Script script, Company company, Timeline timeline) {
        List<Memberships.Entry> entries = new ArrayList<>();
        for (int i = 0; i < company.crowd().size(); i += IN_THE_DISTRICT_TOO) {
            Company.Extra extra = company.crowd().get(i);
            entries.add(new Memberships.Entry(
                    company.organisation(extra.district()).id(), extra.person(), null, null,
                    timeline.today().minusMonths(3), null));
        }
        script.units().forEach(unit -> entries.add(new Memberships.Entry(
                company.organisation(unit.district()).id(), null, company.organisation(unit.key()).id(), null,
                timeline.today().minusMonths(3), null)));
        Stage.granted(memberships.takeOverAll(entries, null));
    }

    /** Someone of the crowd who lives in the district and is no member of its association from the start. */
    static PersonId strangerInTheDistrict(int place, Company company) {
        List<PersonId> there = new ArrayList<>();
        for (int i = 1; i < FIRST_JOINING; i++) {
            if (i % IN_THE_DISTRICT_TOO != 0 && company.crowd().get(i).district().equals(DISTRICT)) {
                there.add(company.crowd().get(i).person());
            }
        }
        return there.get(place);
    }

    /** One application, from the day it is made. */
    private final class Joining {
        private final Supplier<OrganisationId> association;
        private final Supplier<PersonId> who;
        private final String statement;
        private final List<MembershipId> made = new ArrayList<>();

        Joining(Supplier<OrganisationId> association, Supplier<PersonId> who, String statement) {
            this.association = association;
            this.who = who;
            this.statement = statement;
        }

        void apply() {
            PersonId person = who.get();
            made.add(Stage.granted(memberships.apply(new Memberships.Application(
                            association.get(), person, null, person, statement)))
                    .id());
        }

        void review(PersonId by) {
            Stage.granted(memberships.review(id(), by));
        }

        MembershipId id() {
            return made.getLast();
        }
    }
}
