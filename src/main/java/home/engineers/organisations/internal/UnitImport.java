package home.engineers.organisations.internal;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.Column;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.Row;
import home.engineers.files.tables.Stored;
import home.engineers.kernel.CreditCode;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Act;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Organisations.Establishment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Units from a table; the credit code tells whether a unit is known, whose name and seat are then brought up to date. */
@Component
class UnitImport implements ImportKind<Establishment> {
    private static final String NAME = "单位名称";
    private static final String CODE = "统一社会信用代码";
    private static final String DISTRICT = "区县";
    private static final String NAME_EN = "英文名称";
    private static final Map<String, String> COLUMN_OF = Map.of("name", NAME, "creditCode", CODE, "district", DISTRICT);

    private final Organisations organisations;
    private final OrganisationTable table;
    private final StandingTable standings;
    private final OrganisationDesk desk;
    private final Districts districts;
    private final Authority authority;
    private final HouseClock clock;

    UnitImport(
            Organisations organisations,
            OrganisationTable table,
            StandingTable standings,
            OrganisationDesk desk,
            Districts districts,
            Authority authority,
            HouseClock clock) {
        this.organisations = organisations;
        this.table = table;
        this.standings = standings;
        this.desk = desk;
        this.districts = districts;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public LocalizedText title() {
        return new LocalizedText("单位", "Units");
    }

    @Override
    public String act() {
        return Act.UNIT_IMPORT;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(NAME, new LocalizedText("登记证书上的全称。", "Full name as registered."), "单位", "名称", "name"),
                Column.required(CODE, new LocalizedText("18 位，两个校验都要对。", "18 characters; both checks must hold."),
                        "信用代码", "credit code"),
                Column.optional(DISTRICT, new LocalizedText("所在区县的全称或六位代码。", "Full name or six-digit code of the district."),
                        "所在区县", "district"),
                Column.optional(NAME_EN, new LocalizedText("可不填。", "May be left empty."), "english name"));
    }

    @Override
    public Outcome<Establishment> read(Row row) {
        List<Reason> reasons = new ArrayList<>();
        String code = CreditCode.normalised(row.cell(CODE));
        CreditCodeReasons.against(CODE, code).ifPresent(reasons::add);
        String district = null;
        if (row.has(DISTRICT)) {
            switch (districts.meant(row.cell(DISTRICT))) {
                case Granted<District>(District found) -> district = found.code();
                case Refused<District>(List<Reason> why) -> reasons.addAll(ColumnReasons.at(COLUMN_OF, why));
            }
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Establishment(
                        Organisation.Kind.UNIT, row.cell(NAME), row.has(NAME_EN) ? row.cell(NAME_EN) : null, code, district,
                        null, clock.today()))
                : Outcome.refused(reasons);
    }

    @Override
    public Outcome<Stored> store(Establishment unit, ActingContext context) {
        Optional<Organisation> known = organisations.unitByCreditCode(String.valueOf(unit.creditCode()));
        return known.isPresent() ? update(known.get(), unit, context) : enter(unit, context);
    }

    private Outcome<Stored> enter(Establishment unit, ActingContext context) {
        if (!context.operator() && authority.reach(context.actor(), Act.UNIT_IMPORT).none()) {
            throw new NotPermitted(Act.UNIT_IMPORT);
        }
        return switch (organisations.establish(unit)) {
            case Granted<Organisation> granted -> Outcome.granted(Stored.STORED);
            case Refused<Organisation>(List<Reason> reasons) -> Outcome.refused(ColumnReasons.at(COLUMN_OF, reasons));
        };
    }

    private Outcome<Stored> update(Organisation known, Establishment unit, ActingContext context) {
        boolean same = known.name().equals(unit.name())
                && (unit.district() == null || unit.district().equals(known.district()))
                && (unit.nameEn() == null || unit.nameEn().equals(known.nameEn()));
        if (same) {
            return Outcome.granted(Stored.UNCHANGED);
        }
        if (!context.may(authority, Act.UNIT_IMPORT, desk.subject(known))) {
            throw new NotPermitted(Act.UNIT_IMPORT);
        }
        String district = unit.district() == null ? known.district() : unit.district();
        table.amend(known.id(), unit.name(), unit.nameEn() == null ? known.nameEn() : unit.nameEn(), district);
        standings.moved(known.id(), district, clock.today());
        return Outcome.granted(Stored.STORED);
    }
}
