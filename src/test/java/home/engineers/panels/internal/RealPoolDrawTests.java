package home.engineers.panels.internal;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.experts.ExpertPool;
import home.engineers.experts.internal.AdmissionDesk;
import home.engineers.experts.internal.AdmissionReading.Asked;
import home.engineers.experts.internal.OwnEntryDesk;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.panels.DrawId;
import home.engineers.panels.InventedPool;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import home.engineers.panels.internal.DrawOrders.Wish;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.testing.HouseTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A draw from the pool of experts of the house itself, with those on leave excluded. */
@HouseTest
@Import(InventedPool.class)
@TestPropertySource(properties = "spring.application.name=draws")
class RealPoolDrawTests {
    private static final String POOL = "experts-title-review-senior-engineer";
    private static final String VALUE = "b8".repeat(32);

    @Autowired private ApplicationContext house;
    @Autowired private AdmissionDesk admissions;
    @Autowired private OwnEntryDesk calendar;
    @Autowired private ExpertPools pools;
    @Autowired private DrawOrders orders;
    @Autowired private DrawPreparation preparation;
    @Autowired private DrawDesk desk;
    @Autowired private DrawTable table;
    @Autowired private DrawnNames names;
    @Autowired private WitnessDesk witnesses;
    @Autowired private PersonRegister register;
    @Autowired private PlatformTransactionManager transactions;

    private Society society;
    private Actor secretary;
    private Actor second;

    @Test
    void drawsFromThePoolWithItsSpecialtiesAndReplays() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        second = society.actor(society.holder(Role.SECRETARY));
        List<PersonId> experts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            experts.add(admitted(i));
        }
        PersonId onLeave = experts.getLast();
        granted(calendar.away(
                society.actor(onLeave), new OwnEntryDesk.Typed("leave", society.today().toString(), society.today().plusDays(30).toString(), "")));

        ExpertPool.Members members = pools.find(POOL).orElseThrow().members(society.today());
        assertThat(members.eligible()).extracting(ExpertPool.Expert::person)
                .containsExactlyInAnyOrderElementsOf(experts.subList(0, 7));
        assertThat(members.excluded()).containsExactly(onLeave);
        assertThat(members.eligible()).allSatisfy(one -> {
            assertThat(one.values().get("level")).containsExactly("高级");
            assertThat(one.values().get("district")).containsExactly("江津区");
            assertThat(one.values().get(ExpertPool.EMPLOYER)).hasSize(1);
        });
        assertThat(pools.find("experts").orElseThrow().members(society.today()).eligible()).hasSizeGreaterThanOrEqualTo(7);

        DrawId id = drawn();

        assertThat(((ReplayResult.Same) DrawReplay.of(desk.record(id))).record()).isInstanceOf(DrawRecord.class);
        List<PersonId> sitting = names.sheet(secretary, id).members().stream().map(DrawnNames.Member::person).toList();
        assertThat(sitting).hasSize(5).doesNotHaveDuplicates().isSubsetOf(experts.subList(0, 7));
        Set<PersonId> bridges = Set.copyOf(experts.stream().filter(one -> experts.indexOf(one) % 2 == 0).toList());
        assertThat(sitting.stream().filter(bridges::contains).count()).isBetween(2L, 3L);
        assertThat(desk.record(id)).doesNotContain(onLeave.toString(), "抽签厂");
    }

    private PersonId admitted(int i) {
        String name = "签" + "甲乙丙丁戊己庚辛".charAt(i) + "家";
        PersonId person = new TransactionTemplate(transactions).execute(status -> granted(register.enter(
                NewPerson.of(name, "1360000000" + i, null).markedInvented()
                        .living("500116", Profile.Employment.IN_POST)
                        .titled(new Profile.Title("senior-engineer", "土建", "虚构人社局", LocalDate.of(2015, 1, 1)))
                        .posted(new Profile.Post("抽签厂" + i % 4, null, "工程师", true, LocalDate.of(2010, 1, 1), null)),
                null))).person();
        Asked asked = new Asked(
                "title-review/senior-engineer", List.of(i % 2 == 0 ? "bridges" : "tunnels"), "", "", "高级工程师，从事桥隧设计二十年。");
        granted(admissions.admit(second, granted(admissions.nominate(secretary, name, asked)), ""));
        return person;
    }

    private DrawId drawn() {
        String witness = "签见证一";
        Actor one = society.actor(society.person(witness));
        DrawId id = granted(orders.order(secretary, new Wish(
                society.municipal().id().toString(), POOL, "虚构高级评审委员会", "5", "专业 桥梁工程 2 3\n单位 * 0 2", witness + " 虚构纪检监察组",
                society.today().plusDays(1).toString(), society.today().plusDays(2).toString(), "", "")));
        preparation.carryOut(id.value(), () -> false);
        await().atMost(Duration.ofSeconds(60)).until(() -> table.find(id).orElseThrow().state() == State.ANNOUNCED);
        String announcement = desk.sheet(Actor.VISITOR, id).draw().commitment();
        granted(witnesses.commit(one, id, DrawHash.witnessCommitment(announcement, 1, VALUE)));
        granted(witnesses.reveal(one, id, VALUE));
        return id;
    }
}
