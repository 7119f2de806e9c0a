package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.Map;

/**
 * What an office does with dues, as its forms say it: fields by their names, as typed. Authority is checked here, for the
 * object.
 */
public interface DuesOffice {
    /** Enters a resolution: {@code number}, {@code title}, {@code body}, {@code adoptedOn}. */
    Outcome<Resolution> resolve(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Enters a fee class: {@code name}, {@code payer}, {@code grade}, {@code amount}, {@code due}, years, {@code resolution}. */
    Outcome<FeeClass> setClass(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Enters a ground of reduction: {@code name}, {@code percent}, years, {@code resolution}. */
    Outcome<Relief> setRelief(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Enters a rule of sharing: {@code parts-<association>} each, {@code parts-district}, years, {@code resolution}. */
    Outcome<ShareRule> setShares(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Enters a plan of reminders: {@code days}, years, {@code resolution}. */
    Outcome<ReminderPlan> setReminders(Actor actor, OrganisationId association, Map<String, String> fields);

    /** Charges all active members for a year; a member once. @return how many were new */
    Outcome<Integer> charge(Actor actor, OrganisationId association, int year);

    /** Records a payment: {@code amount}, {@code paidOn}, {@code method}, {@code reference}. */
    Outcome<Receipt> pay(Actor actor, ChargeId charge, Map<String, String> fields);
}
