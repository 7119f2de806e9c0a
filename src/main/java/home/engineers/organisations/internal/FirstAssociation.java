package home.engineers.organisations.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The house belongs to one municipal association. It is entered at the first start, under the name in the settings
 * {@code house.association.*}, with its rule for numbering members.
 */
@Component
class FirstAssociation implements InitializingBean {
    private final Organisations organisations;
    private final OrganisationTable table;
    private final HouseClock clock;
    private final TransactionTemplate transaction;
    private final String name;
    private final String nameEn;

    FirstAssociation(
            Organisations organisations,
            OrganisationTable table,
            HouseClock clock,
            PlatformTransactionManager transactions,
            @Value("${house.association.name}") String name,
            @Value("${house.association.name-en}") String nameEn) {
        this.organisations = organisations;
        this.table = table;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.name = name;
        this.nameEn = nameEn;
    }

    @Override
    public void afterPropertiesSet() {
        if (table.municipal().isEmpty()) {
            transaction.executeWithoutResult(status -> organisations.establish(new Organisations.Establishment(
                    Kind.MUNICIPAL_ASSOCIATION, name, nameEn, null, null, null, clock.today())));
        }
    }
}
