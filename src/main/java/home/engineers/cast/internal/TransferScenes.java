package home.engineers.cast.internal;

import home.engineers.kernel.PersonId;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Representatives;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.Transfers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Members of the municipal association who go over to that of their district: one has gone, one waits for the day, one
 * for an answer. A unit changes its representative, and members are honoured.
 */
@Component
class TransferScenes {
    private static final LocalTime ASKED = LocalTime.of(11, 5);
    private static final LocalTime AGREED = LocalTime.of(16, 10);

    private static final String UNIT = "qushui";
    /** Someone of the crowd who was a member all year. */
    private static final int HONOURED = 40;

    private final Memberships memberships;
    private final Transfers transfers;
    private final Representatives representatives;
    private final Honours honours;

    TransferScenes(Memberships memberships, Transfers transfers, Representatives representatives, Honours honours) {
        this.memberships = memberships;
        this.transfers = transfers;
        this.representatives = representatives;
        this.honours = honours;
    }

    void plan(Company company, Timeline timeline) {
        Going gone = new Going(MemberScenes.APPLYING_IN_THE_DISTRICT, company);
        LocalDate agreed = timeline.workingDaysAgo(12);
        timeline.plan(timeline.workingDaysAgo(15), ASKED, () -> gone.ask(agreed, "常住本区，参加本区的活动更方便。"));
        timeline.plan(agreed, AGREED, gone::agree);
        Going waiting = new Going(MemberScenes.APPLYING_IN_THE_DISTRICT + 1, company);
        timeline.plan(timeline.workingDaysAgo(6), ASKED, () -> waiting.ask(timeline.today().plusDays(38), "工作调到本区。"));
        timeline.plan(timeline.workingDaysAgo(4), AGREED, waiting::agree);
        Going asking = new Going(MemberScenes.APPLYING_IN_THE_DISTRICT + 2, company);
        timeline.plan(timeline.workingDaysAgo(2), ASKED, () -> asking.ask(timeline.today().plusDays(8), "退休后回本区居住。"));
        represented(company, timeline);
        honoured(company, timeline);
    }

    private void represented(Company company, Timeline timeline) {
        LocalDate first = timeline.workingDaysAgo(50);
        LocalDate change = timeline.workingDaysAgo(9);
        timeline.plan(first, ASKED, () -> name("unit-hr", first, "曲水函〔2026〕21号", company));
        timeline.plan(change, ASKED, () -> name("engineer", change, "曲水函〔2026〕37号", company));
    }

    private void name(String who, LocalDate from, String document, Company company) {
        MembershipId unit = memberships.ofUnit(company.organisation(UNIT).id()).getFirst().id();
        Stage.granted(representatives.name(
                new Representatives.Naming(unit, company.person(who), from, document), company.person("unit-hr")));
    }

    private void honoured(Company company, Timeline timeline) {
        LocalDate granted = timeline.workingDaysAgo(40);
        timeline.plan(timeline.workingDaysAgo(30), AGREED, () -> {
            honour(company.person("engineer"), "年度优秀工程师", granted, "渝工协〔2026〕18号", company);
            honour(company.crowd().get(HONOURED).person(), "青年工程师新星", granted, "渝工协〔2026〕19号", company);
        });
    }

    private void honour(PersonId who, String title, LocalDate on, String document, Company company) {
        Honours.Entry entry =
                new Honours.Entry(company.association(), who, null, title, "渝州市工程师协会", on, document);
        Stage.granted(honours.enter(entry, company.person("second-secretary")));
    }

    /** One transfer, from the day it is asked for. */
    private final class Going {
        private final int place;
        private final Company company;
        private final List<TransferId> made = new ArrayList<>();

        Going(int place, Company company) {
            this.place = place;
            this.company = company;
        }

        void ask(LocalDate on, String why) {
            PersonId who = MemberScenes.strangerInTheDistrict(place, company);
            Transfers.Wish wish = new Transfers.Wish(own(who), company.organisation(MemberScenes.DISTRICT).id(), on, why);
            made.add(Stage.granted(transfers.ask(wish, who, false)).id());
        }

        private MembershipId own(PersonId who) {
            return memberships.ofPerson(who).stream()
                    .filter(one -> one.association().equals(company.association()))
                    .findFirst()
                    .map(Membership::id)
                    .orElseThrow();
        }

        void agree() {
            Stage.granted(transfers.agree(made.getLast(), company.person("district-secretary")));
        }
    }
}
