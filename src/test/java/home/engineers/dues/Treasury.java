package home.engineers.dues;

import static home.engineers.organisations.Society.granted;

import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.FeeClassDesk;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.dues.internal.Wish;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Society;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** An association that collects dues, with dull, valid defaults: 200 yuan a year of persons, due on 30 June. */
public final class Treasury {
    public static final int YEAR = 2026;
    private final ApplicationContext house;
    private final Society society;
    private final OrganisationId association;
    private final Actor secretary;
    private final Actor treasurer;

    private Treasury(ApplicationContext house, OrganisationId association, Role role) {
        this.house = house;
        this.society = new Society(house);
        this.association = association;
        PersonId person = society.person();
        society.appoint(person, association, role);
        this.secretary = society.actor(person);
        PersonId second = society.person();
        society.appoint(second, association, Role.TREASURER);
        this.treasurer = society.actor(second);
    }

    /** Of the association of a district. */
    public static Treasury of(ApplicationContext house, String district) {
        return new Treasury(house, new Society(house).district(district).id(), Role.DISTRICT_SECRETARY);
    }

    public static Treasury municipal(ApplicationContext house) {
        return new Treasury(house, new Society(house).municipal().id(), Role.SECRETARY);
    }

    public OrganisationId association() {
        return association;
    }

    public Actor secretary() {
        return secretary;
    }

    public Actor treasurer() {
        return treasurer;
    }

    /** Proposed by the secretary and confirmed by the treasurer; it goes on by itself. */
    public void close(int year) {
        ClosingDesk closings = house.getBean(ClosingDesk.class);
        granted(closings.propose(secretary, association, year));
        granted(closings.confirm(treasurer, association, year));
    }

    public Society society() {
        return society;
    }

    public static Wish wish(String... pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return new Wish(fields);
    }

    public Resolution resolution(String number) {
        return granted(house.getBean(RuleDesk.class).resolve(secretary, association, wish(
                "number", number, "title", "关于会费标准的决议", "body", "REPRESENTATIVE_ASSEMBLY", "adoptedOn", "2024-12-20")));
    }

    public static Wish classWish(String... more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "个人会员", "payer", "PERSON", "amount", "200", "due", "06-30", "fromYear", "2025", "resolution", "一号"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return new Wish(fields);
    }

    public Outcome<FeeClass> feeClass(String... more) {
        return house.getBean(FeeClassDesk.class).charge(secretary, association, classWish(more));
    }

    /** Adopts the default class and charges the members it has. */
    public Treasury charging(int year) {
        resolution("一号");
        granted(feeClass());
        charge(year);
        return this;
    }

    public int charge(int year) {
        return granted(house.getBean(DuesOffice.class).charge(secretary, association, year));
    }

    public Membership member(String name) {
        return society.member(association, society.person(name));
    }

    /** The one charge of the member in the year. */
    public Charge chargeOf(Membership member, int year) {
        return house.getBean(Dues.class).charges(association, year, null, 10_000).stream()
                .filter(charge -> charge.membership().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    public Outcome<Paid> pays(Charge charge, String amount) {
        return house.getBean(ReceiptDesk.class).pay(secretary, charge.id(), wish(
                "amount", amount, "paidOn", society.today().toString(), "method", "TRANSFER", "reference", "流水" + amount));
    }

    public YearFigures figures(int year) {
        return house.getBean(Dues.class).years(association).stream().filter(one -> one.year() == year).findFirst().orElseThrow();
    }

    public List<Receipt> receipts(int year) {
        return house.getBean(Dues.class).receipts(association, year, 0, 10_000);
    }
}
