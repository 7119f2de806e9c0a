package home.engineers.careers.internal;

import home.engineers.careers.Act;
import home.engineers.careers.CompetenceEvidence;
import home.engineers.careers.internal.ElementTable.Named;
import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.rules.CareerFacts;
import home.engineers.careers.rules.Derivation;
import home.engineers.careers.rules.Framework;
import home.engineers.careers.rules.Framework.Element;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerSource.Departed;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Frameworks, element by element: what on the own record shows each, and what the rules of equivalence say. */
@Service
@Transactional
public class ElementDesk implements CompetenceEvidence {
    private static final int MOST = 20;
    private static final int LONGEST = 500;

    private final FrameworkFile frameworks;
    private final ElementTable named;
    private final PassportReading reading;
    private final Authority authority;
    private final HouseClock clock;

    ElementDesk(FrameworkFile frameworks, ElementTable named, PassportReading reading, Authority authority, HouseClock clock) {
        this.frameworks = frameworks;
        this.named = named;
        this.reading = reading;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param statement why it shows the element; may be empty */
    public record Evidence(CareerItem item, String statement) {}

    /** @param suggested what of the record usually shows it and is not named yet @param departed what was named and is no more */
    public record ElementLine(Element element, List<Evidence> evidence, List<CareerItem> suggested, List<Departed> departed) {}

    /**
     * @param derivations of the rules in force
     * @param former of those that have ended, as they stood on their last day
     * @param items everything that may be named
     */
    public record Shown(
            Framework framework, List<ElementLine> elements, List<Derivation> derivations, List<Derivation> former,
            List<CareerItem> items) {
        public long shown() {
            return elements.stream().filter(line -> !line.evidence().isEmpty()).count();
        }
    }

    @Transactional(readOnly = true)
    public List<Shown> own(Actor actor) {
        PersonId person = owner(actor);
        List<CareerItem> items = reading.items(person);
        return shown(person, items, reading.years(items));
    }

    /** @throws Absent where there is no such framework */
    @Transactional(readOnly = true)
    public Shown own(Actor actor, String framework) {
        return own(actor).stream().filter(one -> one.framework().id().equals(framework)).findFirst().orElseThrow(Absent::new);
    }

    List<Shown> shown(PersonId person, List<CareerItem> items, List<PassportYear> years) {
        CareerFacts facts = reading.facts(person, years);
        Map<String, CareerItem> byId = items.stream().collect(Collectors.toMap(CareerItem::id, item -> item));
        List<Named> all = named.of(person);
        List<Departed> departed = reading.departed(person);
        return frameworks.all().stream()
                .map(framework -> new Shown(
                        framework,
                        framework.elements().stream().map(element -> line(framework, element, all, byId, items, departed)).toList(),
                        frameworks.on(framework.id(), facts.on()).stream()
                                .map(rule -> Derivation.of(rule, facts, new LevelRanks())).toList(),
                        frameworks.former(framework.id(), facts.on()).stream()
                                .map(rule -> Derivation.of(rule, facts.asOf(Objects.requireNonNull(rule.to())), new LevelRanks()))
                                .toList(),
                        items))
                .toList();
    }

    /** What is named but is on the record no more shows nothing; where its module says why, the reason is told. */
    private static ElementLine line(
            Framework framework, Element element, List<Named> all, Map<String, CareerItem> byId, List<CareerItem> items,
            List<Departed> departed) {
        List<Named> here = all.stream()
                .filter(one -> one.framework().equals(framework.id()) && one.element().equals(element.id())).toList();
        List<Evidence> evidence = here.stream()
                .flatMap(one -> Optional.ofNullable(byId.get(one.item())).map(item -> new Evidence(item, one.statement())).stream())
                .toList();
        return new ElementLine(
                element, evidence,
                element.suggested(items).stream().filter(item -> evidence.stream().noneMatch(one -> one.item().equals(item))).toList(),
                departed.stream().filter(gone -> here.stream().anyMatch(one -> one.item().equals(gone.item().id()))).toList());
    }

    @Override
    public Outcome<String> name(Actor actor, String framework, String element, String item, String statement) {
        PersonId person = owner(actor);
        frameworks.find(framework).flatMap(one -> one.element(element)).orElseThrow(Absent::new);
        CareerForm form = new CareerForm();
        String said = form.text("statement", statement, 0, LONGEST);
        if (reading.items(person).stream().noneMatch(one -> one.id().equals(item))) {
            form.against(Reason.at("item", "careers.element.notOnRecord"));
        }
        if (named.count(person, framework, element) >= MOST) {
            form.against(Reason.at("item", "careers.element.many", MOST));
        }
        if (form.faulty()) {
            return Outcome.refused(form.reasons());
        }
        named.name(person, new Named(framework, element, item, said, clock.instant()));
        return Outcome.granted(item);
    }

    /** @throws Absent where it is not named there */
    public void remove(Actor actor, String framework, String element, String item) {
        if (!named.remove(owner(actor), framework, element, item)) {
            throw new Absent();
        }
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.PASSPORT_KEEP, Subject.of(person));
        return person;
    }
}
