package home.engineers.experts.internal;

import home.engineers.experts.JudgedProgrammes;
import home.engineers.experts.JudgedProgrammes.Judged;
import home.engineers.experts.JudgedProgrammes.Level;
import home.engineers.experts.internal.AdmissionTable.Admission;
import home.engineers.experts.rules.ExpertTerm;
import home.engineers.experts.rules.PanelLevel;
import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads a proposal as it is typed, and holds it against the law. */
@Component
public class AdmissionReading {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 1_000;
    private final ObjectProvider<JudgedProgrammes> programmes;
    private final SpecialtyList specialties;
    private final TermOfExperts terms;
    private final People people;
    private final HouseClock clock;

    AdmissionReading(
            ObjectProvider<JudgedProgrammes> programmes, SpecialtyList specialties, TermOfExperts terms, People people,
            HouseClock clock) {
        this.programmes = programmes;
        this.specialties = specialties;
        this.terms = terms;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param programme id of the programme, a slash, and the id of the level or nothing for every level
     * @param from and {@code to}: the term asked for; today and the longest there is where left empty
     */
    public record Asked(String programme, List<String> specialties, String from, String to, String statement) {
        public static final Asked EMPTY = new Asked("", List.of(), "", "", "");

        public Asked {
            specialties = List.copyOf(specialties);
        }
    }

    record Sound(String programme, String level, Set<String> specialties, LocalDate from, LocalDate to, String statement) {}

    /** The programmes that can be asked for, each with its levels, as a list to choose from. */
    public Map<String, List<Level>> choices() {
        Map<String, List<Level>> choices = new LinkedHashMap<>();
        judged().forEach(one -> choices.put(one.id(), one.levels()));
        return choices;
    }

    public List<Judged> judged() {
        return programmes.stream().flatMap(one -> one.all().stream()).toList();
    }

    Outcome<PersonId> person(String who) {
        if (who.isBlank()) {
            return Outcome.refused(Reason.at("who", "experts.who.needed"));
        }
        List<People.Card> found = people.named(who);
        return found.size() == 1
                ? Outcome.granted(found.getFirst().person())
                : Outcome.refused(Reason.at("who", found.isEmpty() ? "experts.tie.nobody" : "experts.tie.several", who.strip()));
    }

    /** @param person whose titles must suffice, or null where it is not known who is meant */
    Outcome<Sound> read(@Nullable PersonId person, Asked asked) {
        List<Reason> reasons = new ArrayList<>();
        String[] parts = asked.programme().split("/", 2);
        String level = parts.length == 2 ? parts[1] : "";
        levelsAsked(parts[0], level).ifPresentOrElse(
                levels -> Optional.ofNullable(person)
                        .flatMap(one -> PanelLevel.against(levels, titles(one)))
                        .map(AdmissionReading::atProgramme)
                        .ifPresent(reasons::add),
                () -> reasons.add(Reason.at("programme", "experts.admission.programme")));
        Set<String> chosen = new LinkedHashSet<>(asked.specialties());
        reasons.addAll(specialties.against(chosen, clock.today()));
        LocalDate from = day("from", asked.from(), clock.today(), reasons);
        LocalDate to = day("to", asked.to(), ExpertTerm.latest(from, terms.years(from)), reasons);
        if (from.isBefore(clock.today())) {
            reasons.add(Reason.at("from", "experts.term.past"));
        } else if (to.isBefore(from)) {
            reasons.add(Reason.at("to", "experts.term.backwards"));
        } else {
            ExpertTerm.against(from, to, terms.years(from)).ifPresent(reasons::add);
        }
        int length = asked.statement().strip().length();
        if (length < SHORTEST || length > LONGEST) {
            reasons.add(Reason.at("statement", "experts.why", SHORTEST, LONGEST));
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Sound(parts[0], level, chosen, from, to, asked.statement().strip()))
                : Outcome.refused(reasons);
    }

    /** What speaks against admitting on the day it is decided, which may be long after the proposal. */
    Optional<Reason> against(Admission asked) {
        return asked.lastDay().isBefore(clock.today())
                ? Optional.of(Reason.of("experts.term.past"))
                : levelsAsked(asked.programme(), asked.level())
                        .map(levels -> PanelLevel.against(levels, titles(asked.person())))
                        .orElseGet(() -> Optional.of(Reason.of("experts.admission.programme")));
    }

    private Optional<List<String>> levelsAsked(String programme, String level) {
        return judged().stream()
                .filter(one -> one.id().equals(programme))
                .map(one -> one.levels().stream().map(Level::id).filter(id -> level.isEmpty() || id.equals(level)).toList())
                .filter(levels -> !levels.isEmpty())
                .findFirst();
    }

    private List<String> titles(PersonId person) {
        return people.profile(person).titles().stream().map(Profile.Title::level).toList();
    }

    private static Reason atProgramme(Reason reason) {
        return new Reason(reason.key(), reason.arguments(), "programme", reason.citation());
    }

    private static LocalDate day(String field, String typed, LocalDate otherwise, List<Reason> reasons) {
        if (typed.isBlank()) {
            return otherwise;
        }
        @Nullable LocalDate day = DateText.read(typed).orElse(null);
        if (day == null) {
            reasons.add(Reason.at(field, "experts.day"));
        }
        return day == null ? otherwise : day;
    }
}
