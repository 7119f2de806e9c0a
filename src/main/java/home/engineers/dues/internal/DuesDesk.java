package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.dues.Charge;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Receipt;
import home.engineers.dues.ShareRule;
import home.engineers.dues.YearFigures;
import home.engineers.dues.internal.ChargeFilter.View;
import home.engineers.dues.rules.DistrictShares;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dues of an association in a year: its figures and its lists. */
@Service
public class DuesDesk {
    private final DuesGate gate;
    private final RuleTable rules;
    private final YearTable years;
    private final ChargeTable charges;
    private final ChargeSearch search;
    private final ReceiptTable receipts;
    private final Charging charging;
    private final PayerNames names;
    private final Organisations organisations;
    private final RoundTable rounds;
    private final HouseClock clock;

    DuesDesk(
            DuesGate gate,
            RuleTable rules,
            YearTable years,
            ChargeTable charges,
            ChargeSearch search,
            ReceiptTable receipts,
            Charging charging,
            PayerNames names,
            Organisations organisations,
            RoundTable rounds,
            HouseClock clock) {
        this.gate = gate;
        this.rules = rules;
        this.years = years;
        this.charges = charges;
        this.search = search;
        this.receipts = receipts;
        this.charging = charging;
        this.names = names;
        this.organisations = organisations;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The associations whose dues the actor may see. */
    public List<Organisation> associations(Actor actor) {
        List<Organisation> seen = gate.associations(actor);
        if (seen.isEmpty()) {
            throw new NotPermitted(Act.CHARGE_LIST);
        }
        return seen;
    }

    /** What comes to an association by the share rule of a year. */
    public record Share(OrganisationId beneficiary, String name, int parts, long cents) {}

    /**
     * The dues of an association as its page shows them.
     *
     * @param next a year that is not on record yet and may be opened
     * @param shares of what was received, by the rule in force; empty where none is
     * @param running rounds at work in the year
     */
    public record Overview(
            Organisation association,
            int year,
            Optional<YearFigures> figures,
            List<YearFigures> years,
            long overdue,
            List<FeeClass> classes,
            List<Share> shares,
            List<Round> running,
            boolean mayCharge,
            boolean maySet,
            boolean mayClose,
            boolean maySeeStatements) {}

    /** @param year 0 for the present one */
    @Transactional(readOnly = true)
    public Overview overview(Actor actor, OrganisationId id, int year) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        int asked = year == 0 ? clock.today().getYear() : year;
        List<YearFigures> known = years.figures(id);
        Optional<YearFigures> figures = known.stream().filter(one -> one.year() == asked).findFirst();
        return new Overview(
                association, asked, figures, known,
                search.counts(id, asked, clock.today()).getOrDefault(View.ARREARS, 0L),
                charging.classes(id, asked),
                shares(id, asked),
                rounds.running(id, asked),
                gate.may(actor, Act.CHARGE_MAKE, id), gate.may(actor, Act.RULE_SET, id), gate.may(actor, Act.YEAR_CLOSE, id),
                gate.may(actor, Act.STATEMENT_READ, id));
    }

    /** How what was received for a year is shared by the rule in force; none where no rule is. */
    List<Share> shares(OrganisationId association, int year) {
        Optional<ShareRule> rule = RuleTable.inForce(rules.shareRules(association), ShareRule::years, year);
        if (rule.isEmpty()) {
            return List.of();
        }
        List<ShareRule.Part> parts = rule.get().parts();
        Map<OrganisationId, Long> shares = DistrictShares.of(association, receipts.received(association, year), parts);
        Map<OrganisationId, Organisation> named = organisations.all(shares.keySet());
        return shares.entrySet().stream()
                .map(one -> new Share(
                        one.getKey(), Optional.ofNullable(named.get(one.getKey())).map(Organisation::name).orElse(""),
                        parts(parts, one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(one -> isNamed(parts, one.beneficiary()) ? "" : one.name()))
                .toList();
    }

    private static boolean isNamed(List<ShareRule.Part> parts, OrganisationId beneficiary) {
        return parts.stream().map(ShareRule.Part::beneficiary).anyMatch(beneficiary::equals);
    }

    /** The parts of one by name, or as the association of a district. */
    private static int parts(List<ShareRule.Part> parts, OrganisationId beneficiary) {
        return parts.stream()
                .filter(part -> beneficiary.equals(part.beneficiary()))
                .findFirst()
                .or(() -> parts.stream().filter(part -> part.beneficiary() == null).findFirst())
                .map(ShareRule.Part::parts)
                .orElse(0);
    }

    /** A line of a list. @param reminded the last reminder that went out, 0 where none did */
    public record Line(Charge charge, String member, int reminded, boolean overdue) {}

    /** One page of a list. @param running rounds at work in the year */
    public record ListPage(
            Organisation association, int year, List<Line> lines, Map<View, Long> counts, Total total, List<Round> running,
            boolean mayRemind) {
        public String count(View view) {
            return Total.words(counts.get(view));
        }
    }

    @Transactional(readOnly = true)
    public ListPage list(Actor actor, OrganisationId id, int year, ChargeFilter filter) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        LocalDate today = clock.today();
        Map<View, Long> counts = search.counts(id, year, today);
        boolean plain = filter.q().isEmpty() && filter.payer() == null;
        long total = plain ? counts.get(filter.view()) : search.count(id, year, filter, today);
        List<Line> lines = lines(search.page(id, year, filter, today, false), today);
        return new ListPage(
                association, year, lines, counts, Total.of(total, filter.page(), ChargeFilter.SIZE, lines.size()),
                rounds.running(id, year), gate.may(actor, Act.REMINDER_SEND, id));
    }

    /** The whole list, for a table to keep. */
    @Transactional(readOnly = true)
    public List<Line> all(Actor actor, OrganisationId id, int year, ChargeFilter filter) {
        gate.reads(actor, Act.CHARGE_LIST, id);
        LocalDate today = clock.today();
        return lines(search.page(id, year, filter, today, true), today);
    }

    private List<Line> lines(List<ChargeSearch.Found> found, LocalDate today) {
        PayerNames.Names named = names.of(found.stream().map(ChargeSearch.Found::charge).toList());
        return found.stream()
                .map(one -> new Line(one.charge(), named.of(one.charge()), one.reminded(), one.charge().inArrears(today)))
                .toList();
    }

    /** One page of the receipts of a year. */
    public record Receipts(Organisation association, int year, List<ReceiptLine> lines, long total) {}

    public record ReceiptLine(Receipt receipt, String payer) {}

    public static final int RECEIPTS_SIZE = 50;

    /** @param page from 1 */
    @Transactional(readOnly = true)
    public Receipts receipts(Actor actor, OrganisationId id, int year, int page) {
        Organisation association = gate.reads(actor, Act.CHARGE_LIST, id);
        long total = years.state(id, year).isEmpty() ? 0 : years.lastReceipt(id, year);
        return new Receipts(association, year, receiptLines(receipts.page(id, year, page, RECEIPTS_SIZE)), total);
    }

    /** All receipts of a year in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<ReceiptLine> allReceipts(Actor actor, OrganisationId id, int year) {
        gate.reads(actor, Act.CHARGE_LIST, id);
        return receiptLines(receipts.in(id, year, 0, Integer.MAX_VALUE));
    }

    private List<ReceiptLine> receiptLines(List<Receipt> found) {
        PayerNames.Names named = names.ofReceipts(found);
        return found.stream().map(one -> new ReceiptLine(one, named.of(one.person(), one.unit()))).toList();
    }
}
