package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.CredentialTemplate.Authority;
import home.engineers.credentials.Credentials;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.messages.Messages;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues credentials: an entry of a status list, a signature, a row and an official act for each. */
@Service
@Transactional
class CredentialBook implements Credentials {
    private final CredentialTable table;
    private final TemplateList templates;
    private final Composing composing;
    private final Compiling compiling;
    private final Standing standing;
    private final StatusLists lists;
    private final Organisations organisations;
    private final People people;
    private final InformationBarrier barrier;
    private final EvidenceLog evidence;
    private final Messages messages;

    CredentialBook(
            CredentialTable table, TemplateList templates, Composing composing, Compiling compiling, Standing standing, StatusLists lists,
            Organisations organisations, People people, InformationBarrier barrier, EvidenceLog evidence, Messages messages) {
        this.table = table;
        this.templates = templates;
        this.composing = composing;
        this.compiling = compiling;
        this.standing = standing;
        this.lists = lists;
        this.organisations = organisations;
        this.people = people;
        this.barrier = barrier;
        this.evidence = evidence;
        this.messages = messages;
    }

    @Override
    public Optional<CredentialTemplate> templateFor(String programme) {
        return templates.forProgramme(programme);
    }

    @Override
    public Outcome<Credential> issue(CredentialRequest request, @Nullable PersonId by) {
        Optional<Credential> there = table.ofSource(request.sourceKind(), request.source()).stream()
                .filter(one -> one.template().equals(request.template()) && Objects.equals(one.validUntil(), request.validUntil()))
                .findFirst();
        return there.<Outcome<Credential>>map(Outcome::granted)
                .orElseGet(() -> issueAll(List.of(request), by).map(List::getFirst));
    }

    @Override
    public Outcome<List<Credential>> issueAll(List<CredentialRequest> requests, @Nullable PersonId by) {
        if (requests.isEmpty()) {
            return Outcome.granted(List.of());
        }
        CredentialTemplate template = templates.template(requests.getFirst().template());
        OrganisationId association = requests.getFirst().association();
        if (requests.stream().anyMatch(one -> !one.template().equals(template.id()) || !one.association().equals(association))) {
            throw new IllegalArgumentException("credentials of several templates or associations at once");
        }
        return switch (standing(requests, template)) {
            case Refused<?>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<?> ignored -> Outcome.granted(issued(requests, template, association, by));
        };
    }

    private Outcome<Boolean> standing(List<CredentialRequest> requests, CredentialTemplate template) {
        if (template.authority() == Authority.GOVERNMENT) {
            return Outcome.refused(Reason.of("credentials.issue.government", template.names(), template.issuer())
                    .citing(template.citation()));
        }
        for (CredentialRequest request : requests) {
            for (CredentialId basis : request.basis()) {
                Credential found = table.held(basis).orElse(null);
                if (found == null || found.state() != CredentialState.STANDING) {
                    return Outcome.refused(Reason.at("basis", "credentials.issue.basis", found == null ? "" : found.number()));
                }
            }
        }
        return Outcome.granted(true);
    }

    private List<Credential> issued(
            List<CredentialRequest> requests, CredentialTemplate template, OrganisationId association, @Nullable PersonId by) {
        Map<CredentialRequest, String> names = names(requests);
        Composing.Series series = composing.series(association, template);
        // Entries of cases that are hidden from whoever issues are given out all the same.
        List<StatusLists.Place> places = barrier.asTheHouse(() -> lists.places(association, series.purpose(), requests.size()));
        List<CredentialTable.Entry> entries = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            entries.add(series.entry(requests.get(i), names.getOrDefault(requests.get(i), ""), places.get(i)));
        }
        table.insert(entries, by);
        for (int i = 0; i < requests.size(); i++) {
            table.build(entries.get(i).credential().id(), requests.get(i).basis());
        }
        evidence.append(entries.stream().map(CredentialBook::act).toList());
        tell(requests, by);
        return entries.stream().map(CredentialTable.Entry::credential).toList();
    }

    /** Whoever took it out knows already. */
    private void tell(List<CredentialRequest> requests, @Nullable PersonId by) {
        List<PersonId> holders = requests.stream()
                .map(CredentialRequest::holder).filter(Objects::nonNull).filter(one -> !one.equals(by)).distinct().toList();
        if (!holders.isEmpty()) {
            messages.tell(holders, new Messages.InboxWords(
                    "credentials.notice.issued.title", "credentials.notice.issued.body", List.of(), OwnDesk.PAGE));
        }
    }

    private static EvidenceLog.Act act(CredentialTable.Entry entry) {
        Credential one = entry.credential();
        return new EvidenceLog.Act("credential-issued", one.id().value(), Map.of(
                "association", one.association().value(), "template", one.template(), "number", one.number(),
                "list", entry.place().list().number(), "key", entry.signed().key().method()));
    }

    private Map<CredentialRequest, String> names(List<CredentialRequest> requests) {
        Map<PersonId, People.Card> persons = people.cards(requests.stream().flatMap(one -> Optional.ofNullable(one.holder()).stream()).toList());
        Map<OrganisationId, Organisation> units = organisations.all(
                requests.stream().flatMap(one -> Optional.ofNullable(one.unit()).stream()).toList());
        Map<CredentialRequest, String> names = new LinkedHashMap<>();
        for (CredentialRequest one : requests) {
            People.Card person = one.holder() == null ? null : persons.get(one.holder());
            Organisation unit = one.unit() == null ? null : units.get(one.unit());
            names.put(one, person != null ? person.name() : unit != null ? unit.name() : "");
        }
        return names;
    }

    @Override
    public void revoke(CredentialId id, String reason, @Nullable PersonId by) {
        standing.revoke(id, reason, by);
    }

    @Override
    public void revoke(Credential.SourceKind kind, UUID source, String reason, @Nullable PersonId by) {
        table.ofSource(kind, source).forEach(one -> standing.revoke(one.id(), reason, by));
    }

    @Override
    public Optional<Credential> find(CredentialId id) {
        return table.find(id);
    }

    @Override
    public Optional<Credential> at(String address) {
        return table.at(address);
    }

    @Override
    public List<Credential> of(PersonId holder) {
        return table.of(holder);
    }

    @Override
    public Outcome<String> presentation(PersonId holder) {
        return compiling.of(holder);
    }
}
