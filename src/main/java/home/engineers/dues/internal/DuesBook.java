package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Dues;
import home.engineers.dues.Receipt;
import home.engineers.dues.YearFigures;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what other modules ask. */
@Service
class DuesBook implements Dues {
    private final YearTable years;
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final HouseClock clock;

    DuesBook(YearTable years, ChargeTable charges, ReceiptTable receipts, HouseClock clock) {
        this.years = years;
        this.charges = charges;
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public List<YearFigures> years(OrganisationId association) {
        return years.figures(association);
    }

    @Override
    public List<YearFigures> year(Collection<OrganisationId> associations, int year) {
        return years.figures(associations, year);
    }

    @Override
    public List<Charge> ofPerson(PersonId person) {
        return charges.ofPerson(person);
    }

    @Override
    public List<Charge> ofUnit(OrganisationId unit) {
        return charges.ofUnits(List.of(unit));
    }

    @Override
    public List<Charge> charges(OrganisationId association, int year, @Nullable ChargeId after, int limit) {
        return charges.in(association, year, after, limit);
    }

    @Override
    public List<Charge> arrears(OrganisationId association, int year, @Nullable ChargeId after, int limit) {
        return charges.unpaid(association, year, clock.today(), after, limit);
    }

    @Override
    public List<Receipt> receipts(OrganisationId association, int year, int after, int limit) {
        return receipts.in(association, year, after, limit);
    }

    @Override
    public List<Receipt> receiptsOf(PersonId person) {
        return receipts.ofPerson(person);
    }
}
