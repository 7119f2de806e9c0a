package home.engineers.ballots.web;

import home.engineers.ballots.ElectionPlan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the plan of an election from its form: one question a line, one person a line by name, mobile or mail. */
@Component
class PlanForm {
    private final People people;

    PlanForm(People people) {
        this.people = people;
    }

    Outcome<ElectionPlan> plan(Map<String, String> written) {
        List<Reason> faults = new ArrayList<>();
        List<PersonId> supervisors = persons(written, "supervisor", faults);
        List<PersonId> trustees = persons(written, "trustees", faults);
        List<PersonId> voters = persons(written, "voters", faults);
        if (supervisors.size() != 1 && faults.stream().noneMatch(one -> "supervisor".equals(one.field()))) {
            faults.add(Reason.at("supervisor", "ballots.form.oneSupervisor"));
        }
        String association = written.getOrDefault("association", "");
        if (!association.matches("[0-9a-f-]{36}")) {
            faults.add(Reason.at("association", "ballots.form.association"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return Outcome.granted(new ElectionPlan(
                new OrganisationId(UUID.fromString(association)), written.getOrDefault("name", "").strip(),
                written.getOrDefault("description", "").strip(), lines(written, "questions"), number(written, "passPart"),
                number(written, "passOf"), supervisors.getFirst(), trustees, voters, voters.size(), null,
                written.getOrDefault("threshold", "").isBlank() ? null : number(written, "threshold")));
    }

    private static int number(Map<String, String> written, String field) {
        String text = written.getOrDefault(field, "").strip();
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }

    private static List<String> lines(Map<String, String> written, String field) {
        return written.getOrDefault(field, "").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private List<PersonId> persons(Map<String, String> written, String field, List<Reason> faults) {
        List<PersonId> found = new ArrayList<>();
        for (String line : lines(written, field)) {
            List<People.Card> cards = people.named(line);
            if (cards.size() == 1) {
                found.add(cards.getFirst().person());
            } else {
                faults.add(Reason.at(field, cards.isEmpty() ? "ballots.form.nobody" : "ballots.form.several", line));
            }
        }
        return found;
    }
}
