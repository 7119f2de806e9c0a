package home.engineers.credentials.internal;

import home.engineers.credentials.Act;
import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.Credentials;
import home.engineers.credentials.rules.IssueForm;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office of an association at its certificates: issuing by hand, and pausing, reinstating or revoking with a reason. */
@Service
@Transactional
public class IssuedDesk {
    private static final int PAGE = 30;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    private final Credentials credentials;
    private final CredentialTable table;
    private final ChangeTable changes;
    private final TemplateList templates;
    private final Standing standing;
    private final EvidenceLog evidence;
    private final Organisations organisations;
    private final People people;
    private final Authority authority;
    private final IdSource ids;

    IssuedDesk(
            Credentials credentials, CredentialTable table, ChangeTable changes, TemplateList templates, Standing standing,
            EvidenceLog evidence, Organisations organisations, People people, Authority authority, IdSource ids) {
        this.credentials = credentials;
        this.table = table;
        this.changes = changes;
        this.templates = templates;
        this.standing = standing;
        this.evidence = evidence;
        this.organisations = organisations;
        this.people = people;
        this.authority = authority;
        this.ids = ids;
    }

    /** One page of what an association issued. */
    public record Issued(
            Organisation association, List<Credential> lines, int total, int size, int page, List<CredentialTemplate> templates,
            boolean mayIssue, boolean mayKeepKeys) {
        public CredentialTemplate template(Credential one) {
            return templates.stream().filter(found -> found.id().equals(one.template())).findFirst().orElseThrow();
        }
    }

    /** One certificate before the office. */
    public record Sheet(
            Credential credential, CredentialTemplate template, Organisation association, List<ChangeTable.Change> changes,
            List<Credential> builtOn, List<Entry> acts, boolean mayRevoke) {}

    /** The associations whose certificates the actor may list. */
    public List<Organisation> associations(Actor actor) {
        Reach reach = authority.reach(actor, Act.LIST);
        return Stream.of(Organisation.Kind.MUNICIPAL_ASSOCIATION, Organisation.Kind.DISTRICT_ASSOCIATION)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .filter(one -> reach.everywhere() || reach.organisations().contains(one.id()))
                .toList();
    }

    public Issued issued(Actor actor, OrganisationId id, int page) {
        Organisation association = association(actor, id);
        return new Issued(
                association, table.in(id, PAGE, (page - 1) * PAGE), table.count(id), PAGE, page, templates.all(),
                authority.may(actor, Act.ISSUE, Subject.of(id)), authority.may(actor, Act.KEY_KEEP, Subject.of(id)));
    }

    private Organisation association(Actor actor, OrganisationId id) {
        Organisation association = organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.LIST, Subject.of(id));
        return association;
    }

    public Sheet sheet(Actor actor, CredentialId id) {
        Credential one = table.find(id).orElseThrow(Absent::new);
        Organisation association = association(actor, one.association());
        List<Credential> builtOn = table.allBuiltOn(id);
        return new Sheet(
                one, templates.template(one.template()), association, changes.of(id), builtOn, evidence.of(id.value()),
                authority.may(actor, Act.REVOKE, Subject.of(association.id())));
    }

    /** Issues to each person named in the form, all or none. */
    public Outcome<List<Credential>> issue(Actor actor, OrganisationId id, IssueForm form) {
        association(actor, id);
        authority.demand(actor, Act.ISSUE, Subject.of(id));
        List<Reason> reasons = new ArrayList<>();
        Optional<CredentialTemplate> template = templates.find(form.template());
        if (template.isEmpty()) {
            reasons.add(Reason.at("template", "credentials.issue.chooseTemplate"));
        } else {
            reasons.addAll(form.faults(template.get()));
        }
        Set<PersonId> holders = holders(form, reasons);
        List<CredentialId> basis = basis(id, form, reasons);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<CredentialRequest> requests = holders.stream().map(holder -> new CredentialRequest(
                form.template(), id, holder, null, form.details(), form.hoursNumber(), form.from().orElseThrow(), form.until().orElse(null),
                SourceKind.OFFICE, ids.next(), basis)).toList();
        return credentials.issueAll(requests, actor.requirePerson());
    }

    private Set<PersonId> holders(IssueForm form, List<Reason> reasons) {
        Set<PersonId> holders = new LinkedHashSet<>();
        List<String> names = form.names();
        if (names.isEmpty() || names.size() > IssueForm.MOST) {
            reasons.add(Reason.at("holders", "credentials.issue.holders", Integer.toString(IssueForm.MOST)));
        }
        for (String name : names.subList(0, Math.min(names.size(), IssueForm.MOST))) {
            List<People.Card> found = people.named(name);
            if (found.size() == 1) {
                holders.add(found.getFirst().person());
            } else {
                reasons.add(Reason.at("holders", found.isEmpty() ? "credentials.issue.nobody" : "credentials.issue.several", name));
            }
        }
        return holders;
    }

    private List<CredentialId> basis(OrganisationId association, IssueForm form, List<Reason> reasons) {
        if (form.basis().isBlank()) {
            return List.of();
        }
        Optional<Credential> found = table.at(form.basis().strip().toUpperCase(Locale.ROOT))
                .filter(one -> one.association().equals(association));
        if (found.isEmpty()) {
            reasons.add(Reason.at("basis", "credentials.issue.noBasis", form.basis().strip()));
        }
        return found.map(Credential::id).stream().toList();
    }

    public Outcome<Credential> revoke(Actor actor, CredentialId id, String reason) {
        return changed(actor, id, reason, said -> {
            standing.revoke(id, said, actor.person());
            return Outcome.granted(table.find(id).orElseThrow());
        });
    }

    public Outcome<Credential> suspend(Actor actor, CredentialId id, String reason) {
        return changed(actor, id, reason, said -> standing.suspend(id, said, actor.requirePerson()));
    }

    public Outcome<Credential> reinstate(Actor actor, CredentialId id, String reason) {
        return changed(actor, id, reason, said -> standing.reinstate(id, said, actor.requirePerson()));
    }

    private Outcome<Credential> changed(
            Actor actor, CredentialId id, String reason, Function<String, Outcome<Credential>> change) {
        Sheet sheet = sheet(actor, id);
        authority.demand(actor, Act.REVOKE, Subject.of(sheet.association().id()));
        String said = reason.strip();
        return said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON
                ? Outcome.refused(Reason.at(
                        "reason", "credentials.change.reason", Integer.toString(SHORTEST_REASON), Integer.toString(LONGEST_REASON)))
                : change.apply(said);
    }
}
