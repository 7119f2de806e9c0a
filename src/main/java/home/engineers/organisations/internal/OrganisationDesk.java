package home.engineers.organisations.internal;

import home.engineers.kernel.CreditCode;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.OrganisationTabs;
import home.engineers.organisations.Organisations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with associations, committees and units, each act checked for its object. */
@Service
public class OrganisationDesk {
    private final Organisations organisations;
    private final OrganisationTable table;
    private final Authority authority;
    private final ObjectProvider<OrganisationTabs> otherTabs;

    OrganisationDesk(
            Organisations organisations,
            OrganisationTable table,
            Authority authority,
            ObjectProvider<OrganisationTabs> otherTabs) {
        this.organisations = organisations;
        this.table = table;
        this.authority = authority;
        this.otherTabs = otherTabs;
    }

    /**
     * An organisation as its page shows it.
     *
     * @param agency whether it acts as a personnel agency
     */
    public record OrganisationSheet(
            Organisation organisation,
            List<Organisation> committees,
            boolean mayListPositions,
            boolean mayFoundCommittee,
            boolean mayAmend,
            boolean mayReadRule,
            boolean agency) {}

    public OrganisationSheet sheet(Actor actor, OrganisationId id) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        boolean open = organisation.isAssociation() || organisation.kind() == Kind.COMMITTEE;
        Subject subject = subject(organisation);
        authority.demandOrHide(actor, open ? Act.ASSOCIATION_READ : Act.UNIT_READ, subject);
        return new OrganisationSheet(
                organisation,
                organisation.isAssociation() ? table.committeesOf(id) : List.of(),
                authority.may(actor, Act.POSITION_LIST, subject),
                organisation.isAssociation() && authority.may(actor, Act.COMMITTEE_FOUND, subject),
                authority.may(actor, amending(organisation), subject),
                organisation.isAssociation() && authority.may(actor, Act.MEMBERSHIP_RULE_READ, subject),
                table.isAgency(id));
    }

    private static String amending(Organisation organisation) {
        return organisation.kind() == Kind.UNIT ? Act.UNIT_REGISTER : Act.ASSOCIATION_AMEND;
    }

    /** Corrects what is on record. A credit code is checked, and may be entered where none was known. */
    @Transactional
    public Outcome<Organisation> amend(Actor actor, OrganisationId id, String name, String nameEn, String creditCode) {
        Organisation organisation = organisations.find(id).orElseThrow(Absent::new);
        authority.demand(actor, amending(organisation), subject(organisation));
        String code = CreditCode.normalised(creditCode);
        List<Reason> reasons = new ArrayList<>();
        if (name.strip().length() < 2 || name.length() > 120) {
            reasons.add(Reason.at("name", "organisations.organisation.nameLength"));
        }
        if (!code.isEmpty() && !code.equals(organisation.creditCode())) {
            CreditCodeReasons.against("creditCode", code)
                    .or(() -> table.byCreditCode(code)
                            .map(taken -> Reason.at("creditCode", "organisations.creditCode.taken", code)))
                    .ifPresent(reasons::add);
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        table.amend(id, name, nameEn.isBlank() ? null : nameEn.strip(), organisation.district());
        if (!code.isEmpty()) {
            table.code(id, code);
        }
        return Outcome.granted(organisations.find(id).orElseThrow());
    }

    /** The pages that belong to an organisation, its own two first; none where it has no others. */
    public List<OrganisationTabs.Tab> tabs(Actor actor, Organisation organisation) {
        List<OrganisationTabs.Tab> more = otherTabs.stream().flatMap(one -> one.of(actor, organisation).stream()).toList();
        if (more.isEmpty()) {
            return more;
        }
        String address = "/organisations/" + organisation.id();
        List<OrganisationTabs.Tab> tabs = new ArrayList<>(List.of(new OrganisationTabs.Tab("organisations.tabs.sheet", address)));
        if (authority.may(actor, Act.POSITION_LIST, subject(organisation))) {
            tabs.add(new OrganisationTabs.Tab("organisations.tabs.positions", address + "/positions"));
        }
        tabs.addAll(more);
        return tabs;
    }

    /** Enters a unit by hand. */
    @Transactional
    public Outcome<Organisation> registerUnit(Actor actor, Organisations.Establishment unit) {
        if (authority.reach(actor, Act.UNIT_REGISTER).none()) {
            throw new NotPermitted(Act.UNIT_REGISTER);
        }
        return unit.creditCode() == null || unit.creditCode().isBlank()
                ? Outcome.refused(Reason.at("creditCode", "organisations.creditCode.needed"))
                : organisations.establish(unit);
    }

    /** A committee lies in its association's keeping; a unit in that of the associations it has joined. */
    public Subject subject(Organisation organisation) {
        Set<OrganisationId> keepers = new HashSet<>(Set.of(organisation.id()));
        if (organisation.association() != null) {
            keepers.add(organisation.association());
        }
        if (organisation.kind() == Kind.UNIT) {
            List<OrganisationId> joined = organisations.associationsOfUnit(organisation.id());
            keepers.addAll(joined.isEmpty() ? List.of(organisations.municipalAssociation().id()) : joined);
        }
        if (organisation.kind() == Kind.DEPARTMENT) {
            keepers.add(organisations.municipalAssociation().id());
        }
        return new Subject(null, keepers);
    }
}
