package home.engineers.messages.circulars.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.messages.circulars.Circular;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices a person received, handled, or was chosen for, and the channels wanted for them. */
@Component
@Order(41)
class OwnCirculars implements PersonalData {
    private static final String AT = "messages.field.at";
    private static final String ABOUT = "messages.field.about";

    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final SavedListTable lists;
    private final PreferenceTable preferences;
    private final CircularRuleTable rules;
    private final JdbcClient jdbc;

    OwnCirculars(
            CircularTable circulars,
            RecipientTable recipients,
            SavedListTable lists,
            PreferenceTable preferences,
            CircularRuleTable rules,
            JdbcClient jdbc) {
        this.circulars = circulars;
        this.recipients = recipients;
        this.lists = lists;
        this.preferences = preferences;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(received(person), handled(person), chosen(person), preference(person));
    }

    private Part received(PersonId person) {
        List<List<Cell>> rows = recipients.ofPerson(person).stream().map(this::line).toList();
        return new Part(
                "messages.part.circular",
                List.of(AT, ABOUT, "messages.field.state", "messages.field.read", "messages.field.answer", "messages.field.remark",
                        "messages.field.answered"),
                rows);
    }

    private List<Cell> line(Recipient one) {
        String state = one.state().name();
        return List.of(
                Cell.of(one.toldAt()), Cell.of(circulars.find(one.circular()).orElseThrow().content().title()),
                Cell.word(state.toLowerCase(Locale.ROOT), "messages.recipient.in." + state), Cell.of(one.readAt()),
                Recipient.CONFIRMED.equals(one.answer())
                        ? Cell.word(Recipient.CONFIRMED, "messages.recipient.confirmed")
                        : Cell.of(one.answer()),
                Cell.of(one.remark()), Cell.of(one.answeredAt()));
    }

    private Part handled(PersonId person) {
        List<List<Cell>> rows = new ArrayList<>();
        circulars.handledBy(person).forEach(one -> rows.add(done(
                one.writtenAt(), one.content().title(), deeds(person, one))));
        rules.enteredBy(person).forEach(one -> rows.add(done(one.enteredAt(), one.source(), Set.of("rule"))));
        lists.madeBy(person).forEach(one -> rows.add(done(one.madeAt(), one.name(), Set.of("list"))));
        return new Part("messages.part.circularDone", List.of(AT, ABOUT, "messages.field.what"), rows);
    }

    private static Set<String> deeds(PersonId person, Circular one) {
        Set<String> deeds = new LinkedHashSet<>();
        add(deeds, "written", person, one.writtenBy());
        add(deeds, "sent", person, one.sentBy());
        add(deeds, "approved", person, one.approvedBy());
        add(deeds, "cancelled", person, one.endedBy());
        return deeds;
    }

    private static void add(Set<String> deeds, String deed, PersonId person, @Nullable PersonId by) {
        if (person.equals(by)) {
            deeds.add(deed);
        }
    }

    private static List<Cell> done(Instant at, String about, Set<String> deeds) {
        List<Field> fields = deeds.stream()
                .map(deed -> new Field("messages.own." + deed, Cell.of(at)))
                .toList();
        return List.of(Cell.of(at), Cell.of(about), new Fields(fields));
    }

    private Part chosen(PersonId person) {
        List<List<Cell>> rows = new ArrayList<>();
        jdbc.sql("select c.title from circular_choice x join circular c on c.id = x.circular where x.person = ? order by c.written_at, c.id")
                .param(person.value())
                .query(String.class)
                .list()
                .forEach(title -> rows.add(List.of(Cell.of(title), Cell.word("chosen", "messages.own.chosen"))));
        lists.naming(person).forEach(name -> rows.add(List.of(Cell.of(name), Cell.word("list", "messages.field.list"))));
        return new Part("messages.part.circularChosen", List.of(ABOUT, "messages.field.what"), rows);
    }

    private Part preference(PersonId person) {
        Preference own = preferences.of(Set.of(person)).get(person);
        List<List<Cell>> rows = own == null ? List.of() : List.of(List.of(wanted(own.mail()), wanted(own.texts())));
        return new Part("messages.part.preference", List.of("messages.field.mail", "messages.field.texts"), rows);
    }

    private static Cell wanted(boolean wanted) {
        String word = wanted ? "wanted" : "unwanted";
        return Cell.word(word, "messages.own." + word);
    }

    @Override
    public void erase(PersonId person) {
        recipients.erase(person);
        lists.erase(person);
        preferences.erase(person);
    }
}
