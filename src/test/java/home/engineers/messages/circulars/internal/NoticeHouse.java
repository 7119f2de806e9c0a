package home.engineers.messages.circulars.internal;

import static home.engineers.organisations.Society.granted;
import static org.awaitility.Awaitility.await;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.CircularWriting.Change;
import home.engineers.messages.circulars.internal.CircularWriting.Saved;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An association with a secretary who writes notices, and what tests need to follow them. */
public final class NoticeHouse {
    private static final Duration LONG = Duration.ofSeconds(30);
    public final Society society;
    public final CircularWriting writing;
    public final CircularPreview preview;
    public final CircularRelease release;
    public final CircularReading reading;
    public final CircularInbox inbox;
    public final CircularRules rules;
    public final JdbcClient jdbc;
    public final HouseClock clock;
    private final ApplicationContext house;

    public NoticeHouse(ApplicationContext house) {
        this.house = house;
        this.society = new Society(house);
        this.writing = house.getBean(CircularWriting.class);
        this.preview = house.getBean(CircularPreview.class);
        this.release = house.getBean(CircularRelease.class);
        this.reading = house.getBean(CircularReading.class);
        this.inbox = house.getBean(CircularInbox.class);
        this.rules = house.getBean(CircularRules.class);
        this.jdbc = house.getBean(JdbcClient.class);
        this.clock = house.getBean(HouseClock.class);
    }

    /** Somebody who holds this role in the organisation. */
    public Actor officer(Role role, Organisation in) {
        PersonId person = society.person();
        society.appoint(person, in.id(), role);
        return society.actor(person);
    }

    /** So many members of the association, of this year. */
    public List<PersonId> members(Organisation association, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> {
                    PersonId person = society.person();
                    society.member(association.id(), person);
                    return person;
                })
                .toList();
    }

    public String number(Organisation association, PersonId person) {
        return jdbc.sql("select number from membership where association = ? and person = ?")
                .params(association.id().value(), person.value())
                .query(String.class)
                .single();
    }

    public static Content words(String title, String body) {
        return new Content(Kind.OFFICIAL, title, body, false, false, Receipt.NONE, List.of(), null);
    }

    public static Content asking(LocalDate by, String... choices) {
        Receipt receipt = choices.length == 0 ? Receipt.CONFIRM : Receipt.CHOICE;
        return new Content(Kind.OFFICIAL, "年会通知", "请按时参加。", false, false, receipt, List.of(choices), by);
    }

    public static Content byAllWays(Kind kind) {
        return new Content(kind, "年会通知", "{姓名}（{会员号}）：请参加{协会}年会。", true, true, Receipt.NONE, List.of(), null);
    }

    public Circular draft(Actor by, OrganisationId sender, Content content, List<String> numbers) {
        Circular draft = granted(writing.begin(by, sender));
        How how = numbers.isEmpty() ? How.FILTER : How.CHOSEN;
        Selection selection = new Selection(draft.selection().audience(), how, Map.of());
        return save(by, draft, content, selection, String.join(" ", numbers)).circular();
    }

    public Saved save(Actor by, Circular draft, Content content, Selection selection, String numbers, Upload... uploads) {
        return granted(writing.save(
                by, draft.id(), new Change(draft.version(), content, selection, numbers, List.of(), List.of(uploads))));
    }

    /** Sent off and past the time in which it can be taken back, until all is out. */
    public Circular sent(Actor by, Circular draft) {
        granted(release.send(by, draft.id(), draft.version()));
        return settled(by, draft.id());
    }

    public Circular settled(Actor by, CircularId id) {
        passUndo();
        await().atMost(LONG).until(() -> state(by, id) == State.SENT);
        return reading.sheet(by, id).circular();
    }

    public void passUndo() {
        clock.runAhead(clock.offset().plus(Duration.ofMinutes(11)));
        house.getBean(DueWorkRunner.class).runAll();
    }

    public void awaitSent(Actor by, CircularId id) {
        await().atMost(LONG).until(() -> state(by, id) == State.SENT);
    }

    private State state(Actor by, CircularId id) {
        return reading.sheet(by, id).circular().state();
    }

    /** What lies in the inbox of a person that leads to the notice. */
    public int inbox(PersonId person, CircularId id) {
        return jdbc.sql("select count(*) from messages_notice where person = ? and link = ?")
                .params(person.value(), "/inbox/notices/" + id)
                .query(Integer.class)
                .single();
    }

    public List<String> dropped(String channel, CircularId id) {
        return jdbc.sql("select body from messages_maildrop where channel = ? and link = ? order by body")
                .params(channel, "/inbox/notices/" + id)
                .query(String.class)
                .list();
    }
}
