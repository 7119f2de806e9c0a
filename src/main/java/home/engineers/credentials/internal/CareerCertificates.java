package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialState;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Certificates as a career: those that stand, and those that were revoked, suspended or have expired, with the reason. They
 * carry no hours: the hours of a training count through the training on record, so that none counts twice.
 */
@Component
@Order(35)
class CareerCertificates implements CareerSource {
    private final CredentialTable table;
    private final ChangeTable changes;
    private final TemplateList templates;
    private final Organisations organisations;
    private final HouseClock clock;

    CareerCertificates(
            CredentialTable table, ChangeTable changes, TemplateList templates, Organisations organisations, HouseClock clock) {
        this.table = table;
        this.changes = changes;
        this.templates = templates;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        LocalDate today = clock.today();
        return items(person, one -> one.stands(today)).values().stream().toList();
    }

    @Override
    public List<Departed> departed(PersonId person) {
        LocalDate today = clock.today();
        Map<Credential, CareerItem> gone = items(person, one -> one.state() != CredentialState.STANDING || one.expired(today));
        Map<Credential, ChangeTable.Change> last = changes.last(gone.keySet());
        return gone.entrySet().stream().map(one -> departed(one.getKey(), one.getValue(), last.get(one.getKey()))).toList();
    }

    private Map<Credential, CareerItem> items(PersonId person, Predicate<Credential> which) {
        List<Credential> all = table.of(person).stream().filter(which).toList();
        Map<OrganisationId, Organisation> issuers = organisations.all(all.stream().map(Credential::association).distinct().toList());
        Map<Credential, CareerItem> items = new LinkedHashMap<>();
        all.forEach(one -> items.put(one, item(one, issuers.get(one.association()).names())));
        return items;
    }

    private CareerItem item(Credential one, LocalizedText issuer) {
        return new CareerItem(
                "credentials:" + one.id(), Kind.CREDENTIAL,
                CareerItem.words("credentials.career.title", templates.template(one.template()).names(), one.detail()), issuer,
                one.validFrom(), one.validUntil(), Provenance.RECORDED, "/certificates/" + one.address(), null, one.template());
    }

    private static Departed departed(Credential one, CareerItem item, ChangeTable.@Nullable Change last) {
        if (one.state() == CredentialState.STANDING || last == null) {
            return new Departed(
                    item, one.validUntil() == null ? one.validFrom() : one.validUntil(), CareerItem.words("credentials.career.EXPIRED"));
        }
        return new Departed(
                item, last.at().atZone(HouseClock.ZONE).toLocalDate(),
                last.withNumber() == null
                        ? CareerItem.words("credentials.career." + one.state(), last.reason())
                        : CareerItem.words("credentials.career.builtOn", last.reason(), last.withNumber()));
    }
}
