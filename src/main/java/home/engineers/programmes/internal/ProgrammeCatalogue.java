package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.people.People;
import home.engineers.programmes.Act;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.rules.ExampleShown;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.ProgrammeGuide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may know of the programmes: what can be applied for, by what rules, and every edition that was. */
@Service
@Transactional(readOnly = true)
public class ProgrammeCatalogue {
    private final ProgrammeShelf shelf;
    private final EditionTable editions;
    private final ExampleTable examples;
    private final LawRegister register;
    private final People people;
    private final Authority authority;
    private final HouseClock clock;

    ProgrammeCatalogue(
            ProgrammeShelf shelf,
            EditionTable editions,
            ExampleTable examples,
            LawRegister register,
            People people,
            Authority authority,
            HouseClock clock) {
        this.shelf = shelf;
        this.editions = editions;
        this.examples = examples;
        this.register = register;
        this.people = people;
        this.authority = authority;
        this.clock = clock;
    }

    /** @param facts who may apply and when */
    public record Listed(String id, LocalizedText name, @Nullable LocalizedText purpose, List<Sentence> facts) {}

    /**
     * @param from first day on which it applies, where that is still to come; else null
     * @param writtenBy name, empty where it came with the product or the reader may not know it
     * @param adoptedBy name, as {@code writtenBy}
     */
    public record EditionLine(
            String edition, String sha256, boolean bundled, @Nullable Instant adoptedAt, boolean inForce,
            @Nullable LocalDate from, String writtenBy, String adoptedBy) {}

    /** A programme as its page tells it. */
    public record Explained(ProgrammeGuide guide, List<ExampleShown> examples, List<EditionLine> editions) {}

    /** The text of an edition. */
    public record EditionText(LocalizedText name, EditionLine edition, String text) {}

    /** What can be applied for, by id. */
    public List<Listed> programmes() {
        return shelf.standing().stream()
                .map(document -> ProgrammeGuide.of(document, register, clock.today()))
                .map(guide -> new Listed(
                        guide.document().id(), guide.document().name(), guide.document().purpose(),
                        guide.facts().subList(0, 2)))
                .toList();
    }

    /** @throws Absent where there is no such programme */
    public Explained explained(Actor actor, String programme) {
        ProgrammeDocument document = shelf.current(programme);
        List<ExampleShown> shown = examples.of(document.id(), document.edition()).stream()
                .map(json -> ExampleShown.of(document, json))
                .flatMap(Optional::stream)
                .toList();
        return new Explained(ProgrammeGuide.of(document, register, clock.today()), shown, lines(actor, document));
    }

    private List<EditionLine> lines(Actor actor, ProgrammeDocument inForce) {
        boolean names = !authority.reach(actor, Act.DOCUMENT_READ).none();
        return editions.of(inForce.id()).stream()
                .map(one -> new EditionLine(
                        one.edition(), one.sha256(), one.bundled(), one.adoptedAt(),
                        one.edition().equals(inForce.edition()), one.adoptedAt() == null ? null : coming(inForce.id(), one.edition()),
                        names ? name(one.writtenBy()) : "", names ? name(one.adoptedBy()) : ""))
                .toList();
    }

    private @Nullable LocalDate coming(String programme, String edition) {
        LocalDate from = shelf.edition(programme, edition).appliesFrom();
        return from != null && from.isAfter(clock.today()) ? from : null;
    }

    private String name(@Nullable PersonId person) {
        return Optional.ofNullable(person).flatMap(people::card).map(People.Card::name).orElse("");
    }

    /** @throws Absent where there is no such edition, or it was never in force */
    public EditionText text(Actor actor, String programme, String edition) {
        ProgrammeDocument inForce = shelf.current(programme);
        EditionLine line = lines(actor, inForce).stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst()
                .orElseThrow(Absent::new);
        return new EditionText(inForce.name(), line, editions.text(programme, edition).orElseThrow(Absent::new));
    }
}
