package home.engineers.organisations.internal;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class OrganisationDirectory implements Organisations {
    private final OrganisationTable organisations;
    private final PositionTable positions;
    private final MembershipRuleTable rules;
    private final Districts districts;
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;

    OrganisationDirectory(
            OrganisationTable organisations,
            PositionTable positions,
            MembershipRuleTable rules,
            Districts districts,
            JdbcClient jdbc,
            IdSource ids,
            HouseClock clock) {
        this.organisations = organisations;
        this.positions = positions;
        this.rules = rules;
        this.districts = districts;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    @Override
    public Map<OrganisationId, Organisation> all(Collection<OrganisationId> wanted) {
        return organisations.all(wanted).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    @Override
    public List<Organisation> ofKind(Kind kind) {
        return organisations.ofKind(kind);
    }

    @Override
    public List<Organisation> agencies() {
        return organisations.agencies();
    }

    @Override
    @Transactional
    public void agency(OrganisationId unit, boolean acts) {
        organisations.agency(unit, acts);
    }

    @Override
    public Organisation municipalAssociation() {
        return organisations.municipal().orElseThrow(() -> new IllegalStateException("the house has no association yet"));
    }

    @Override
    public Optional<Organisation> associationOf(String district) {
        return organisations.associationOf(district);
    }

    @Override
    public Optional<Organisation> unitByCreditCode(String creditCode) {
        return organisations.byCreditCode(CreditCode.normalised(creditCode));
    }

    @Override
    public List<PersonId> holders(OrganisationId organisation, Role role, LocalDate on) {
        return positions.holders(organisation, role, on);
    }

    @Override
    public List<OrganisationId> associationsOfUnit(OrganisationId unit) {
        return jdbc.sql("select association from membership where unit = ? and state = 'ACTIVE'")
                .param(unit.value())
                .query((rs, n) -> new OrganisationId(rs.getObject(1, UUID.class)))
                .list();
    }

    @Override
    @Transactional
    public Outcome<Organisation> establish(Establishment e) {
        String code = e.creditCode() == null || e.creditCode().isBlank() ? null : CreditCode.normalised(e.creditCode());
        List<Reason> reasons = new ArrayList<>();
        if (e.name().strip().length() < 2 || e.name().length() > 120) {
            reasons.add(Reason.at("name", "organisations.organisation.nameLength"));
        }
        if (code != null) {
            against(code).ifPresent(reasons::add);
        }
        if (e.district() != null && districts.byCode(e.district()).isEmpty()) {
            reasons.add(Reason.at("district", "organisations.district.unknown", e.district()));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        OrganisationId id = new OrganisationId(ids.next());
        if (!organisations.insert(id, e, code, clock.instant())) {
            return Outcome.refused(Reason.at("name", "organisations.organisation.thereAlready"));
        }
        Organisation established = organisations.find(id).orElseThrow();
        if (established.isAssociation()) {
            rules.ensure(established, e.since(), clock.instant());
        }
        if (e.kind() == Kind.DISTRICT_ASSOCIATION) {
            organisations.guide(municipalAssociation().id(), id, e.since());
        }
        return Outcome.granted(established);
    }

    private Optional<Reason> against(String code) {
        return CreditCodeReasons.against("creditCode", code)
                .or(() -> organisations.byCreditCode(code)
                        .map(taken -> Reason.at("creditCode", "organisations.creditCode.taken", code)));
    }

    @Override
    @Transactional
    public void dissolve(OrganisationId committee, LocalDate lastDay) {
        organisations.dissolve(committee, lastDay);
    }

    @Override
    @Transactional
    public Organisation rename(OrganisationId id, String name, @Nullable String nameEn) {
        organisations.amend(id, name, nameEn, organisations.find(id).orElseThrow().district());
        return organisations.find(id).orElseThrow();
    }
}
