package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.TrusteeKey;
import home.engineers.ballots.internal.BoxDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.ballots.internal.SetUpDesk;
import home.engineers.ballots.internal.TallyDesk;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.internal.AttendanceDesk;
import home.engineers.meetings.internal.CallingDesk;
import home.engineers.meetings.internal.RoomReader;
import home.engineers.meetings.internal.RoomSheet;
import home.engineers.organisations.Society;
import home.engineers.people.People;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.Recusals;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A panel of eleven with its supervisor and trustees, and what each of them does; the last member works at the first unit. */
public final class PanelHouse {
    private static final Group GROUP = Group.BELENIOS_2048;
    private final ApplicationContext house;
    private final SecureRandom random = new SecureRandom();
    private final Society society;
    public final CasesAtMeeting cases;
    public final List<Actor> members = new ArrayList<>();
    public final Actor supervisor;
    public final List<Actor> trustees;
    /** For panels of which any two of three trustees open the counts. */
    public final Actor thirdTrustee;
    private final List<Actor> spares;
    private final Map<ElectionId, List<TrusteeKey>> keys = new HashMap<>();
    private final Map<ElectionId, List<SecretCredential>> credentials = new HashMap<>();

    public PanelHouse(ApplicationContext house, CasesAtMeeting cases) {
        this(house, cases, List.of());
        for (int i = 0; i < 10; i++) {
            members.add(society.actor(society.person("评委" + "甲乙丙丁戊己庚辛壬癸".charAt(i))));
        }
        members.add(cases.colleague());
    }

    /** With a panel that was made up elsewhere. */
    public PanelHouse(ApplicationContext house, CasesAtMeeting cases, List<Actor> panel) {
        this.house = house;
        this.society = new Society(house);
        this.cases = cases;
        members.addAll(panel);
        supervisor = society.actor(society.person("监票员"));
        trustees = Stream.of("保管一", "保管二").map(name -> society.actor(society.person(name))).toList();
        thirdTrustee = society.actor(society.person("保管三"));
        spares = Stream.of("评委子", "评委丑").map(name -> society.actor(society.person(name))).toList();
    }

    /** Two who may be drawn in the place of others. */
    public List<Actor> spares() {
        return spares;
    }

    /** Everyone who has a part, the secretary included. */
    public List<Actor> everyone() {
        List<Actor> all = new ArrayList<>(members);
        all.addAll(trustees);
        all.add(thirdTrustee);
        all.add(supervisor);
        all.add(cases.secretary());
        return all;
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    public Actor chair() {
        return members.getFirst();
    }

    public Actor colleague() {
        return members.getLast();
    }

    public String mobile(Actor actor) {
        return bean(People.class).addresses(List.of(actor.requirePerson())).get(actor.requirePerson()).mobile();
    }

    public String mobiles(List<Actor> actors) {
        return actors.stream().map(this::mobile).collect(Collectors.joining("\n"));
    }

    /** @param size of the panel; the chair and two vice-chairs are among the first */
    public MeetingWish wish(int size, boolean ballots) {
        return new MeetingWish(
                cases.call().toString(), "机械电气高级评审会", "by-specialty", "大川会议室", society.today().toString(), "14:00", "",
                mobile(chair()), mobiles(members.subList(1, 3)), mobiles(members.subList(3, size)),
                ballots ? mobile(supervisor) : "", ballots ? mobiles(trustees) : "", "",
                cases.cases().stream().map(one -> one.id().toString()).collect(Collectors.toSet()));
    }

    public MeetingId called(boolean ballots) {
        return granted(bean(CallingDesk.class).call(cases.secretary(), wish(11, ballots)));
    }

    public void here(MeetingId id, boolean here, Actor... actors) {
        for (Actor actor : actors) {
            granted(bean(AttendanceDesk.class).attend(actor, id, here));
        }
    }

    /** Members from one number to below another sign in. */
    public void come(MeetingId id, int from, int to) {
        members.subList(from, to).forEach(one -> here(id, true, one));
    }

    public RoomSheet room(Actor actor, MeetingId id) {
        return bean(RoomReader.class).room(actor, id);
    }

    public RoomSheet office(MeetingId id) {
        return bean(RoomReader.class).office(cases.secretary(), id);
    }

    public ElectionId election(RoomSheet.Ballot ballot) {
        return ElectionId.of(ballot.election());
    }

    /** Trustees and supervisor bring what the box needs. */
    public void prepare(ElectionId id, int voters) {
        String uuid = bean(PanelElections.class).find(id).orElseThrow().uuid();
        keys.put(id, Stream.generate(() -> TrusteeKey.drawn(GROUP, random)).limit(2).toList());
        credentials.put(id, Stream.generate(() -> SecretCredential.drawn(random)).limit(voters).toList());
        for (int i = 0; i < 2; i++) {
            granted(bean(SetUpDesk.class).key(trustees.get(i), id, keys.get(id).get(i).publicKey(random).text()));
        }
        granted(bean(SetUpDesk.class).credentials(supervisor, id, PublicCredentials.of(
                credentials.get(id).stream().map(one -> one.publicKey(GROUP, uuid)).toList()).text()));
    }

    /** @param credential number of the credential that the voter got @param answer 0 yes, 1 no, 2 abstain, for every question */
    public Outcome<String> cast(ElectionId id, Actor voter, Actor reader, int credential, int answer) {
        return bean(BoxDesk.class).cast(voter, id, ballot(id, reader, credential, answer));
    }

    private String ballot(ElectionId id, Actor reader, int credential, int answer) {
        Election election = election(id, reader);
        int questions = bean(PanelElections.class).find(id).orElseThrow().questions().size();
        List<Integer> chosen = IntStream.range(0, 3).mapToObj(i -> i == answer ? 1 : 0).toList();
        return Ballot.encrypted(
                election, credentials.get(id).get(credential), IntStream.range(0, questions).mapToObj(i -> chosen).toList(), random).text();
    }

    private Election election(ElectionId id, Actor voter) {
        try {
            return Election.read(bean(PartDesk.class).voter(voter, id).document());
        } catch (Flaw flaw) {
            throw new AssertionError(flaw);
        }
    }

    public void decrypt(ElectionId id, Actor reader) {
        try {
            for (int i = 0; i < 2; i++) {
                EncryptedTally sum = EncryptedTally.read(GROUP, bean(PartDesk.class).trustee(trustees.get(i), id).tally());
                granted(bean(TallyDesk.class).decrypt(
                        trustees.get(i), id, PartialDecryption.of(election(id, reader), sum, keys.get(id).get(i), random).text()));
            }
        } catch (Flaw flaw) {
            throw new AssertionError(flaw);
        }
    }

    /** The house itself puts somebody out of a case. */
    public void recuse(PanelCase one, Actor actor) {
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(
                status -> bean(Recusals.class).enter(one.id(), actor.requirePerson(), "同一课题组"));
    }

    /** Everybody is back in a case: some of them play in other tests too. */
    public void bringBack(PanelCase one) {
        bean(JdbcClient.class).sql("""
                update recusal set lifting_proposed_by = ?, lifting_proposed_at = now(), lifted_by = ?, lifted_at = now()
                where case_id = ? and lifted_at is null""")
                .params(supervisor.requirePerson().value(), trustees.getFirst().requirePerson().value(), one.id().value())
                .update();
    }

    /** The standing group that votes on a case. */
    public UUID group(PanelCase one) {
        return bean(JdbcClient.class).sql("""
                select g.id from meeting_group g join meeting_group_case c on c.group_id = g.id
                where c.case_id = ? and g.state = 'STANDING'""").param(one.id().value()).query(UUID.class).single();
    }

    /** Cases on the agenda of a reader, by name. */
    public static Set<String> numbers(RoomSheet sheet) {
        return sheet.agenda().stream().map(line -> line.one().number()).collect(Collectors.toSet());
    }

    public PanelCase ofFirst() {
        return cases.cases().stream().filter(one -> one.address().equals(cases.addresses().getFirst())).findFirst().orElseThrow();
    }

    public PanelCase ofSecond() {
        return cases.cases().stream().filter(one -> one.address().equals(cases.addresses().getLast())).findFirst().orElseThrow();
    }
}
