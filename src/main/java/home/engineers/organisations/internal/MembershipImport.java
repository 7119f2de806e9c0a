package home.engineers.organisations.internal;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.Column;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.Row;
import home.engineers.files.tables.Stored;
import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.Memberships;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Memberships of persons and units from an older register. */
@Component
class MembershipImport implements ImportKind<MembershipImport.Line> {
    private static final String ASSOCIATION = "协会";
    private static final String NAME = "姓名";
    private static final String MOBILE = "手机号";
    private static final String CODE = "统一社会信用代码";
    private static final String NUMBER = "会员号";
    private static final String ADMITTED = "入会日期";
    private static final String TERM_TO = "到期日期";
    private static final Map<String, String> COLUMN_OF = Map.of(
            "association", ASSOCIATION, "district", ASSOCIATION, "person", MOBILE, "unit", CODE, "number", NUMBER,
            "admittedOn", ADMITTED, "termTo", TERM_TO);

    private final MemberFinder finder;
    private final Memberships memberships;
    private final Authority authority;
    private final HouseClock clock;

    MembershipImport(MemberFinder finder, Memberships memberships, Authority authority, HouseClock clock) {
        this.finder = finder;
        this.memberships = memberships;
        this.authority = authority;
        this.clock = clock;
    }

    /** What one row says. */
    record Line(
            String association,
            String name,
            String mobile,
            String creditCode,
            @Nullable String number,
            LocalDate admittedOn,
            @Nullable LocalDate termTo) {}

    @Override
    public String name() {
        return "memberships";
    }

    @Override
    public LocalizedText title() {
        return new LocalizedText("会籍", "Memberships");
    }

    @Override
    public String act() {
        return Act.MEMBERSHIP_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.optional(ASSOCIATION, new LocalizedText(
                        "协会全称，或区县的全称、代码；不填就是市协会。",
                        "Full name of the association, or its district; the municipal association if empty."),
                        "所属协会", "区县", "association"),
                Column.optional(NAME, new LocalizedText("个人会员的姓名。", "Name of an individual member."), "name"),
                Column.optional(MOBILE, new LocalizedText(
                        "个人会员的手机号；没有同名的可以不填。", "Mobile number of an individual member; needed where names repeat."),
                        "手机", "手机号码", "mobile"),
                Column.optional(CODE, new LocalizedText(
                        "单位会员填这一项，不填姓名。", "For a unit member, instead of a name."), "信用代码", "credit code"),
                Column.optional(NUMBER, new LocalizedText("不填就由协会编号。", "The next number is given if empty."), "会员编号", "number"),
                Column.optional(ADMITTED, new LocalizedText("如 2024-03-01；不填就是今天。", "Like 2024-03-01; today if empty."), "入会", "admitted"),
                Column.optional(TERM_TO, new LocalizedText(
                        "如 2027-02-28；不填就按协会的届期算。", "Like 2027-02-28; by the association's term if empty."), "到期", "到期日", "term to"));
    }

    @Override
    public Outcome<Line> read(Row row) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate admitted = row.has(ADMITTED) ? day(ADMITTED, row, reasons) : clock.today();
        LocalDate termTo = row.has(TERM_TO) ? day(TERM_TO, row, reasons) : null;
        if (!row.has(NAME) && !row.has(MOBILE) && !row.has(CODE)) {
            reasons.add(Reason.at(NAME, "organisations.import.noMember"));
        }
        String code = CreditCode.normalised(row.cell(CODE));
        if (!code.isEmpty()) {
            CreditCodeReasons.against(CODE, code).ifPresent(reasons::add);
        }
        return admitted == null || !reasons.isEmpty()
                ? Outcome.refused(reasons)
                : Outcome.granted(new Line(
                        row.cell(ASSOCIATION), row.cell(NAME), row.cell(MOBILE), code,
                        row.has(NUMBER) ? row.cell(NUMBER) : null, admitted, termTo));
    }

    private static @Nullable LocalDate day(String column, Row row, List<Reason> reasons) {
        Optional<LocalDate> day = row.date(column);
        if (day.isEmpty()) {
            reasons.add(Reason.at(column, "organisations.district.badDate", row.cell(column)));
        }
        return day.orElse(null);
    }

    @Override
    public Outcome<Stored> store(Line line, ActingContext context) {
        Outcome<Stored> outcome = switch (finder.association(line.association())) {
            case Refused<OrganisationId>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<OrganisationId>(OrganisationId association) -> store(line, association, context);
        };
        return outcome instanceof Refused<Stored>(List<Reason> reasons)
                ? Outcome.refused(ColumnReasons.at(COLUMN_OF, reasons))
                : outcome;
    }

    private Outcome<Stored> store(Line line, OrganisationId association, ActingContext context) {
        if (!context.may(authority, Act.MEMBERSHIP_IMPORT, Subject.of(association))) {
            throw new NotPermitted(Act.MEMBERSHIP_IMPORT);
        }
        return switch (finder.member(line.name(), line.mobile(), line.creditCode())) {
            case Refused<MemberFinder.Member>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<MemberFinder.Member>(MemberFinder.Member member) -> memberships
                    .takeOver(
                            new Memberships.Entry(
                                    association, member.person(), member.unit(), line.number(), line.admittedOn(), line.termTo()),
                            context.person().orElse(null))
                    .map(taken -> taken.changed() ? Stored.STORED : Stored.UNCHANGED);
        };
    }
}
