package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who among the members of a panel is out of a case. */
@Component
class CaseRecusals {
    private final PanelCases cases;

    CaseRecusals(PanelCases cases) {
        this.cases = cases;
    }

    Set<PersonId> out(CaseId id, Collection<PersonId> members) {
        return cases.tied(id, members);
    }
}
