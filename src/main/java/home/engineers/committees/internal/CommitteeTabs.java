package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.OrganisationTabs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages of a committee, beside those every organisation has. */
@Component
class CommitteeTabs implements OrganisationTabs {
    private final CommitteeGate gate;
    private final Authority authority;

    CommitteeTabs(CommitteeGate gate, Authority authority) {
        this.gate = gate;
        this.authority = authority;
    }

    @Override
    public List<Tab> of(Actor actor, Organisation organisation) {
        if (organisation.kind() != Kind.COMMITTEE) {
            return List.of();
        }
        String address = "/committees/" + organisation.id();
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("committees.tab.life", address)));
        if (gate.may(actor, Act.RECORD_READ, organisation)) {
            tabs.add(new Tab("committees.tab.meetings", address + "/meetings"));
            tabs.add(new Tab("committees.tab.reports", address + "/reports"));
            tabs.add(new Tab("committees.tab.evaluations", address + "/evaluations"));
        }
        return tabs;
    }

    /** With those every organisation has. */
    List<Tab> all(Actor actor, Organisation committee) {
        String address = "/organisations/" + committee.id();
        List<Tab> tabs = new ArrayList<>(List.of(new Tab("organisations.tabs.sheet", address)));
        if (authority.may(actor, home.engineers.organisations.Act.POSITION_LIST, gate.subject(actor, committee))) {
            tabs.add(new Tab("organisations.tabs.positions", address + "/positions"));
        }
        tabs.addAll(of(actor, committee));
        return tabs;
    }
}
