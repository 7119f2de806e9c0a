package home.engineers.cast.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.Dues;
import home.engineers.dues.DuesOffice;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dues of the association: adopted, charged, and paid by some; those of the units a year earlier, which is not closed yet. */
@Component
class DuesScenes {
    private static final LocalTime ADOPTS = LocalTime.of(11, 30);
    private static final LocalTime PAYS = LocalTime.of(16, 10);
    private static final int PAYING = 24;
    private static final int DAYS_BETWEEN = 5;
    private static final String NUMBER = "渝州工协代〔%d〕2号";

    /** The district whose association was founded first and is aided by the others. */
    private static final String AIDED = "500116";

    private final DuesOffice office;
    private final Dues dues;
    private final Memberships memberships;
    private final Organisations organisations;

    DuesScenes(DuesOffice office, Dues dues, Memberships memberships, Organisations organisations) {
        this.office = office;
        this.dues = dues;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    void plan(Company company, Timeline timeline) {
        int last = timeline.first().getYear();
        int year = timeline.today().getYear();
        LocalDate tenth = LocalDate.of(year, 1, 10);
        LocalDate charging = tenth.isAfter(timeline.today()) ? timeline.today() : tenth.isBefore(timeline.first()) ? timeline.first() : tenth;
        timeline.plan(timeline.first(), ADOPTS, () -> adopt(company, last, timeline.first()));
        for (int i = 0; i < 3; i++) {
            int place = i;
            pays(timeline, timeline.first().plusDays(9L + 4 * i), () -> paid(company, last, place));
        }
        timeline.plan(charging, ADOPTS, () -> Stage.granted(office.charge(treasurer(company), company.association(), year)));
        for (int i = 0; i < PAYING; i++) {
            int place = i * 7;
            pays(timeline, charging.plusDays(6L + (long) DAYS_BETWEEN * i), () -> paid(company, year, place));
        }
    }

    private static void pays(Timeline timeline, LocalDate day, Runnable deed) {
        if (!day.isAfter(timeline.today())) {
            timeline.plan(day, PAYS, deed);
        }
    }

    private static Actor treasurer(Company company) {
        return company.actor("secretary");
    }

    private void adopt(Company company, int last, LocalDate first) {
        Actor by = treasurer(company);
        OrganisationId association = company.association();
        String resolution = NUMBER.formatted(last);
        Stage.granted(office.resolve(by, association, Map.of(
                "number", resolution, "title", "关于会费标准和分成办法的决议", "body", "REPRESENTATIVE_ASSEMBLY",
                "adoptedOn", first.minusDays(30).toString())));
        Stage.granted(office.setClass(by, association, Map.of(
                "name", "单位会员", "payer", "UNIT", "amount", "2000", "due", "12-31", "fromYear", String.valueOf(last),
                "resolution", resolution)));
        Stage.granted(office.setClass(by, association, Map.of(
                "name", "个人会员", "payer", "PERSON", "amount", "100", "due", "06-30", "fromYear", String.valueOf(last + 1),
                "resolution", resolution)));
        Stage.granted(office.setRelief(by, association, Map.of(
                "name", "在读学生", "percent", "50", "fromYear", String.valueOf(last), "resolution", resolution)));
        Stage.granted(office.setRelief(by, association, Map.of(
                "name", "退休", "percent", "100", "fromYear", String.valueOf(last), "resolution", resolution)));
        Stage.granted(office.setShares(by, association, Map.of(
                "parts-" + association, "7", "parts-district", "2",
                "parts-" + organisations.associationOf(AIDED).orElseThrow().id(), "1", "fromYear", String.valueOf(last),
                "resolution", resolution)));
        Stage.granted(office.setReminders(by, association, Map.of(
                "days", "-15, 7, 30", "fromYear", String.valueOf(last), "resolution", resolution)));
        Stage.granted(office.charge(by, association, last));
    }

    private static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    /** One who has not paid pays in full; not one whose term is near its end, since the year tells what becomes of those. */
    private void paid(Company company, int year, int place) {
        LocalDate near = company.today().plusDays(Membership.RENEWAL_OPENS_DAYS_BEFORE);
        Charge charge = dues.charges(company.association(), year, null, 400).stream()
                .filter(one -> one.outstanding() > 0)
                .sorted(Comparator.comparing(Charge::memberNumber))
                .skip(place)
                .filter(one -> memberships.find(one.membership()).orElseThrow().termTo().isAfter(near))
                .findFirst()
                .orElseThrow();
        String day = company.today().toString();
        Stage.granted(office.pay(treasurer(company), charge.id(), Map.of(
                "amount", plain(charge.outstanding()), "paidOn", day, "method", "TRANSFER",
                "reference", "网银" + day.replace("-", "") + place)));
    }
}
