package home.engineers.careers;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.career.CareerItem;
import java.time.LocalDate;
import java.util.List;

/** The career passport as programs of its owner read it. */
public interface Passports {
    /** @throws home.engineers.kernel.authority.NotPermitted where the actor may keep none */
    Passport passport(Actor actor);

    /**
     * The certificates that stand as one verifiable presentation, compiled and proven by the association: one line of JSON.
     * Refused where none stands.
     */
    Outcome<String> presentation(Actor actor);

    /**
     * @param on day on which it was read
     * @param years the newest first
     * @param items by kind, of each the newest first
     */
    record Passport(String name, LocalDate on, List<Year> years, List<CareerItem> items) {
        public Passport {
            years = List.copyOf(years);
            items = List.copyOf(items);
        }
    }

    /**
     * Hours of continuing education of a calendar year.
     *
     * @param professional and {@code general}: hours that count, by kind of subject
     * @param required least hours of the year
     * @param lacking hours still to come, of which {@code lackingProfessional} must be of professional subjects
     */
    record Year(int year, int professional, int general, int required, int lacking, int lackingProfessional) {}
}
