package home.engineers.programmes.rules;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.programmes.Objections.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether an objection can be checked and answered: who objects, how to reach them, and what is said to be untrue. */
public final class ObjectionCheck {
    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_FACTS = 20;
    private static final int LONGEST_FACTS = 4_000;
    /** Twenty signs made of fewer different ones than this say nothing. */
    private static final int FEWEST_SIGNS = 8;
    private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{6,24}");

    private ObjectionCheck() {}

    /** Every fault of the form, each at its field, in the order of the page. A tip needs facts alone. */
    public static List<Reason> faults(Form form) {
        List<Reason> faults = new ArrayList<>();
        facts(form.facts().strip(), faults);
        return form.anonymous() ? faults : named(form, faults);
    }

    private static List<Reason> named(Form form, List<Reason> faults) {
        String name = form.objector().strip();
        if (name.isEmpty() || length(name) > LONGEST_NAME) {
            faults.add(Reason.at("objector", "programmes.objection.name", LONGEST_NAME));
        }
        String contact = form.contact().strip();
        if (!MAIL.matcher(contact).matches() && !TELEPHONE.matcher(contact).matches() || length(contact) > LONGEST_NAME) {
            faults.add(Reason.at("contact", "programmes.objection.contact"));
        }
        return faults;
    }

    /** Whether an answer says enough to be sent. */
    public static Outcome<String> answer(String text) {
        return Steps.withText("answer", text, List.of()).map(steps -> text.strip());
    }

    private static void facts(String facts, List<Reason> faults) {
        long signs = facts.codePoints().filter(Character::isLetterOrDigit).distinct().count();
        if (length(facts) < SHORTEST_FACTS) {
            faults.add(Reason.at("facts", "programmes.objection.facts.short", SHORTEST_FACTS, length(facts)));
        } else if (length(facts) > LONGEST_FACTS) {
            faults.add(Reason.at("facts", "programmes.text.long", LONGEST_FACTS));
        } else if (signs < FEWEST_SIGNS) {
            faults.add(Reason.at("facts", "programmes.objection.facts.empty"));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
