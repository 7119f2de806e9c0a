package home.engineers.dues.internal;

import home.engineers.dues.ChargeId;
import home.engineers.dues.DuesOffice;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Receipt;
import home.engineers.dues.Relief;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.Resolution;
import home.engineers.dues.ShareRule;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Does what an office wants at the desks of this module. */
@Service
class OfficeAtWork implements DuesOffice {
    private final RuleDesk rules;
    private final FeeClassDesk classes;
    private final RoundDesk rounds;
    private final ReceiptDesk receipts;

    OfficeAtWork(RuleDesk rules, FeeClassDesk classes, RoundDesk rounds, ReceiptDesk receipts) {
        this.rules = rules;
        this.classes = classes;
        this.rounds = rounds;
        this.receipts = receipts;
    }

    @Override
    public Outcome<Resolution> resolve(Actor actor, OrganisationId association, Map<String, String> fields) {
        return rules.resolve(actor, association, new Wish(fields));
    }

    @Override
    public Outcome<FeeClass> setClass(Actor actor, OrganisationId association, Map<String, String> fields) {
        return classes.charge(actor, association, new Wish(fields));
    }

    @Override
    public Outcome<Relief> setRelief(Actor actor, OrganisationId association, Map<String, String> fields) {
        return rules.relieve(actor, association, new Wish(fields));
    }

    @Override
    public Outcome<ShareRule> setShares(Actor actor, OrganisationId association, Map<String, String> fields) {
        return rules.share(actor, association, new Wish(fields));
    }

    @Override
    public Outcome<ReminderPlan> setReminders(Actor actor, OrganisationId association, Map<String, String> fields) {
        return rules.remind(actor, association, new Wish(fields));
    }

    @Override
    public Outcome<Integer> charge(Actor actor, OrganisationId association, int year) {
        return rounds.chargeAtOnce(actor, association, year).map(Round::done);
    }

    @Override
    public Outcome<Receipt> pay(Actor actor, ChargeId charge, Map<String, String> fields) {
        return receipts.pay(actor, charge, new Wish(fields)).map(Cashier.Paid::receipt);
    }
}
