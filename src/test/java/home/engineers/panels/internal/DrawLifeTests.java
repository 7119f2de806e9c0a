package home.engineers.panels.internal;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.panels.DrawId;
import home.engineers.panels.Draws;
import home.engineers.panels.InventedPool;
import home.engineers.panels.draw.DrawHash;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import home.engineers.panels.internal.DrawOrders.Wish;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A draw from its order to its record; the clock stands at 23 November 2026. */
@HouseTest
@Import(InventedPool.class)
@TestPropertySource(properties = "spring.application.name=draws")
class DrawLifeTests {
    private static final LocalDate COMMIT_BY = LocalDate.of(2026, 11, 25);
    private static final LocalDate REVEAL_BY = LocalDate.of(2026, 11, 27);
    private static final List<String> VALUES = List.of("a7".repeat(32), "123456".repeat(9));

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    @Autowired private ApplicationContext house;
    @Autowired private DrawOrders orders;
    @Autowired private DrawPreparation preparation;
    @Autowired private DrawDesk desk;
    @Autowired private WitnessDesk witnesses;
    @Autowired private DrawDeadlines deadlines;
    @Autowired private DrawnNames names;
    @Autowired private DrawTable table;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;
    @Autowired private MockMvc mvc;

    private Society society;
    private Actor secretary;
    private List<String> people;
    private List<Actor> two;

    @BeforeEach
    void aSecretaryAndTwoWitnesses() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        people = List.of(unheardOf(), unheardOf());
        two = people.stream().map(name -> society.actor(society.person(name))).toList();
    }

    @Test
    void isAnnouncedCommittedRevealedDrawnAndReplays() {
        DrawId id = announced(wish("专业 桥梁 2 3\n单位 * 0 2", ""));
        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).isEqualTo(State.ANNOUNCED);
        assertThatThrownBy(() -> desk.record(id)).isInstanceOf(Absent.class);

        commit(id, 0);
        assertThat(reasons(witnesses.reveal(two.getFirst(), id, VALUES.getFirst()))).containsExactly("panels.witness.early");
        commit(id, 1);
        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).isEqualTo(State.COMMITTED);
        assertThat(reasons(witnesses.reveal(two.getFirst(), id, VALUES.getLast()))).containsExactly("panels.witness.otherValue");
        reveal(id, 0);
        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).isEqualTo(State.COMMITTED);
        reveal(id, 1);

        DrawRecord record = ((ReplayResult.Same) DrawReplay.of(desk.record(id))).record();
        assertThat(record.announcement().lottery().pool()).isEqualTo(10);
        assertThat(record.announcement().exclusions()).hasSize(2);
        assertThat(desk.sheet(Actor.VISITOR, id).panel()).isEqualTo(record.sitting()).hasSize(5);
        assertThat(evidence.of(id.value())).extracting(Entry::kind)
                .containsExactly("draw-announced", "draw-witnesses-committed", "draw-made");
        assertThat(evidence.of(id.value()).getLast().facts()).containsEntry("record", record.hash());
        assertThat(violations()).isEmpty();
    }

    @Test
    void neitherRecordNorDatabaseTellsWhoWasDrawnButTheAssociationMayOpenIt() {
        DrawId id = drawn();
        String record = desk.record(id);
        String stored = jdbc.sql("select to_jsonb(d)::text from panel_draw d where id = ?").param(id.value()).query(String.class).single();
        for (PersonId expert : IntStream.range(0, 12).mapToObj(InventedPool::expert).toList()) {
            assertThat(record + stored).doesNotContain(expert.value().toString());
        }
        assertThat(record).doesNotContain("虚构单位");

        List<PersonId> members = names.sheet(secretary, id).members().stream().map(DrawnNames.Member::person).toList();
        assertThat(members).hasSize(5).doesNotHaveDuplicates()
                .isSubsetOf(IntStream.range(0, 10).mapToObj(InventedPool::expert).toList());
        assertThat(names.sheet(society.actor(society.holder(Role.AUDITOR)), id).mayReplace()).isFalse();
        assertThatThrownBy(() -> names.sheet(two.getFirst(), id)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> names.sheet(society.actor(society.holder(Role.DISTRICT_SECRETARY)), id)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aReplacementGoesIntoTheRecordAndTheLog() {
        DrawId id = drawn();
        List<String> before = desk.sheet(Actor.VISITOR, id).panel();
        granted(names.replace(secretary, id, before.get(2)));
        List<String> after = desk.sheet(Actor.VISITOR, id).panel();

        assertThat(after.get(2)).isNotIn(before);
        assertThat(desk.sheet(Actor.VISITOR, id).replacements()).isEqualTo(1);
        assertThat(DrawReplay.of(desk.record(id))).isInstanceOf(ReplayResult.Same.class);
        assertThat(evidence.of(id.value()).getLast().kind()).isEqualTo("draw-member-replaced");
        assertThat(reasons(names.replace(secretary, id, before.get(2)))).containsExactly("panels.replace.notSitting");
        assertThatThrownBy(() -> names.replace(two.getFirst(), id, before.get(1))).isInstanceOf(NotPermitted.class);
        assertThat(violations()).isEmpty();
    }

    @Test
    void aMissingRevealVoidsTheDrawWhichStaysCountedAndIsRepeatedWithAReason() {
        DrawId id = announced(wish("", ""));
        Draws.Count before = desk.roll(1).count();
        commit(id, 0);
        commit(id, 1);
        reveal(id, 0);
        clock.moveTo(REVEAL_BY);
        deadlines.carryOut(REVEAL_BY.atTime(23, 59, 59).atZone(home.engineers.kernel.time.HouseClock.ZONE).toInstant());
        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).as("the last second is in time").isEqualTo(State.COMMITTED);
        deadlines.carryOut(REVEAL_BY.plusDays(1).atStartOfDay(home.engineers.kernel.time.HouseClock.ZONE).toInstant());

        assertThat(desk.sheet(Actor.VISITOR, id).draw().state()).isEqualTo(State.VOID);
        DrawRecord record = ((ReplayResult.Same) DrawReplay.of(desk.record(id))).record();
        assertThat(((DrawRecord.Voided) record.ending()).missing()).containsExactly(2);
        assertThat(evidence.of(id.value()).getLast()).returns("draw-voided", Entry::kind);
        assertThat(desk.roll(1).count().voided()).isEqualTo(before.voided() + 1);
        assertThat(desk.roll(1).count().announced()).isEqualTo(before.announced());
        assertThat(reasons(witnesses.reveal(two.get(1), id, VALUES.get(1)))).containsExactly("panels.witness.revealedAlready");

        Wish again = later(wish("", id.toString()), "");
        assertThat(reasons(orders.order(secretary, again))).containsExactly("panels.order.reason");
        DrawId repeat = announced(later(wish("", id.toString()), "第二位见证人没有揭示"));
        assertThat(desk.announcement(repeat)).contains("第二位见证人没有揭示", record.hash());
        assertThat(desk.sheet(Actor.VISITOR, id).repeatedBy()).isEqualTo(repeat);
        assertThat(reasons(orders.order(secretary, later(wish("", id.toString()), "再来一次")))).containsExactly("panels.order.repeats");
        assertThat(violations()).isEmpty();
    }

    @Test
    void aMissingCommitmentVoidsTheDrawToo() {
        DrawId id = announced(wish("", ""));
        commit(id, 1);
        clock.moveTo(COMMIT_BY.plusDays(1));
        assertThat(reasons(witnesses.commit(two.getFirst(), id, "00".repeat(32)))).containsExactly("panels.witness.late");
        voidLate(id, COMMIT_BY.plusDays(1).atTime(9, 0).atZone(home.engineers.kernel.time.HouseClock.ZONE).toInstant());

        DrawRecord record = ((ReplayResult.Same) DrawReplay.of(desk.record(id))).record();
        assertThat(((DrawRecord.Voided) record.ending()).missing()).containsExactly(1);
    }

    @Test
    void quotasThatContradictEachOtherAreRefusedWithTheContradictionAndNothingIsAnnounced() {
        DrawId id = granted(orders.order(secretary, wish("专业 桥梁 4 5\n专业 隧道 3 5", "")));
        preparation.carryOut(id.value(), () -> false);
        awaitPrepared(id);

        DrawDesk.Sheet sheet = desk.sheet(secretary, id);
        assertThat(sheet.draw().state()).isEqualTo(State.REFUSED);
        assertThat(sheet.contradictions()).containsExactly(List.of(
                new Demand("size", "", "", 5), new Demand("least", "specialty", "桥梁", 4), new Demand("least", "specialty", "隧道", 3)));
        assertThatThrownBy(() -> desk.sheet(Actor.VISITOR, id)).isInstanceOf(Absent.class);
        assertThat(evidence.of(id.value())).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        Wish empty = new Wish(society.municipal().id().toString(), "", "", "", "", "", "", "", "", "");
        assertThat(reasons(orders.order(secretary, empty))).containsExactlyInAnyOrder(
                "panels.order.day", "panels.order.day", "panels.order.titleFault", "panels.order.size", "panels.order.pool",
                "panels.order.witnesses");
        Wish past = new Wish(
                society.municipal().id().toString(), InventedPool.ID, "虚构", "5", "专业 水利 1 2", "没有这个人 代表", "2026-11-22", "2026-11-22", "",
                "");
        assertThat(reasons(orders.order(secretary, past)))
                .containsExactlyInAnyOrder("panels.order.past", "panels.quotas.unknown", "panels.order.nobody");
        assertThatThrownBy(() -> orders.order(two.getFirst(), wish("", ""))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aCommitmentOnceMadeStandsAlsoInTheDatabase() {
        DrawId id = announced(wish("", ""));
        commit(id, 0);

        assertThat(reasons(witnesses.commit(two.getFirst(), id, "00".repeat(32)))).containsExactly("panels.witness.committedAlready");
        assertThat(reasons(witnesses.commit(two.get(1), id, "not a hash"))).containsExactly("panels.witness.noCommitment");
        assertThatThrownBy(() -> jdbc.sql("update panel_draw_witness set commitment = ? where draw = ? and number = 1")
                        .params("00".repeat(32), id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update panel_draw set announcement = '{}' where id = ?").param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> witnesses.sheet(secretary, id)).isInstanceOf(Absent.class);
    }

    @Test
    void thePagesShowEachStepToEachReader() throws Exception {
        DrawId id = announced(wish("专业 桥梁 2 3", ""));
        mvc.perform(get("/draws")).andExpect(status().isOk()).andExpect(content().string(org.hamcrest.Matchers.containsString("/draws/" + id)));
        mvc.perform(get("/draws/" + id)).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(desk.sheet(secretary, id).draw().commitment())));
        mvc.perform(get("/draws/" + id + "/witness").with(SignedInAs.person(two.getFirst().requirePerson())))
                .andExpect(status().isOk()).andExpect(content().string(org.hamcrest.Matchers.containsString("sha256sum")));
        mvc.perform(get("/draws/" + id + "/witness").with(SignedInAs.person(secretary.requirePerson()))).andExpect(status().isNotFound());
        mvc.perform(get("/draws/" + id + "/record")).andExpect(status().isNotFound());
        commit(id, 0);
        commit(id, 1);
        mvc.perform(get("/draws/" + id + "/witness").with(SignedInAs.person(two.getFirst().requirePerson())))
                .andExpect(status().isOk()).andExpect(content().string(org.hamcrest.Matchers.containsString("data-draw-reveal")));
        reveal(id, 0);
        reveal(id, 1);
        mvc.perform(get("/draws/" + id)).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("./ehome draw replay")));
        mvc.perform(get("/draws/" + id + "/record")).andExpect(status().isOk()).andExpect(content().string(desk.record(id)));
        mvc.perform(get("/draws/" + id + "/names").with(SignedInAs.person(secretary.requirePerson()))).andExpect(status().isOk());
        mvc.perform(get("/draws/order").with(SignedInAs.person(secretary.requirePerson()))).andExpect(status().isOk());
        mvc.perform(get("/draws/" + id + "/names").with(SignedInAs.person(two.getFirst().requirePerson()))).andExpect(status().isForbidden());
    }

    @Test
    void aProgramReadsTheListAndWhatItTakesToReplay() throws Exception {
        DrawId id = announced(wish("专业 桥梁 2 3", ""));
        mvc.perform(get("/api/v1/draws/" + id + "/announcement")).andExpect(status().isOk())
                .andExpect(content().json(desk.announcement(id)));
        mvc.perform(get("/api/v1/draws/" + id + "/record")).andExpect(status().isNotFound());
        commit(id, 0);
        commit(id, 1);
        reveal(id, 0);
        reveal(id, 1);

        String record = mvc.perform(get("/api/v1/draws/" + id + "/record")).andExpect(status().isOk())
                .andReturn().getResponse().getContentAsString();
        String hash = ((ReplayResult.Same) DrawReplay.of(record)).record().hash();
        mvc.perform(get("/api/v1/draws")).andExpect(status().isOk())
                .andExpect(jsonPath("$.announced").value(desk.count().announced()))
                .andExpect(jsonPath("$.draws[?(@.id == '" + id + "')].state").value("drawn"))
                .andExpect(jsonPath("$.draws[?(@.id == '" + id + "')].recordHash").value(hash));
        mvc.perform(get("/draws").param("format", "csv")).andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(hash)));
    }

    private List<String> violations() {
        return house.getBeansOfType(Invariant.class).values().stream()
                .filter(one -> one.statement().contains("draw"))
                .flatMap(one -> one.violations().stream())
                .toList();
    }

    private Wish wish(String quotas, String repeats) {
        String lines = people.getFirst() + " 虚构纪检监察组\n" + people.getLast() + " 虚构区协会";
        return new Wish(
                society.municipal().id().toString(), InventedPool.ID, "虚构评审委员会", "5", quotas, lines, COMMIT_BY.toString(),
                REVEAL_BY.toString(), repeats, "");
    }

    private static Wish later(Wish wish, String reason) {
        return new Wish(
                wish.association(), wish.pool(), wish.title(), wish.size(), wish.quotas(), wish.witnesses(), "2026-12-01", "2026-12-03",
                wish.repeats(), reason);
    }

    private static String unheardOf() {
        int number = NEXT.getAndIncrement();
        return "见" + STEMS.charAt(number / STEMS.length()) + STEMS.charAt(number % STEMS.length());
    }

    private DrawId announced(Wish wish) {
        DrawId id = granted(orders.order(secretary, wish));
        preparation.carryOut(id.value(), () -> false);
        awaitPrepared(id);
        return id;
    }

    /** A round leaves out what another has hold of just then; a later one takes it. */
    private void voidLate(DrawId id, Instant at) {
        do {
            deadlines.carryOut(at);
        } while (table.find(id).orElseThrow().state() == State.ANNOUNCED);
    }

    /** The queue of the house may have been first. */
    private void awaitPrepared(DrawId id) {
        while (table.find(id).orElseThrow().state() == State.PREPARING) {
            Thread.onSpinWait();
        }
    }

    private DrawId drawn() {
        DrawId id = announced(wish("专业 桥梁 2 3\n单位 * 0 2", ""));
        IntStream.range(0, 2).forEach(i -> commit(id, i));
        IntStream.range(0, 2).forEach(i -> reveal(id, i));
        return id;
    }

    private void commit(DrawId id, int witness) {
        String announcement = desk.sheet(Actor.VISITOR, id).draw().commitment();
        granted(witnesses.commit(two.get(witness), id, DrawHash.witnessCommitment(announcement, witness + 1, VALUES.get(witness))));
    }

    private void reveal(DrawId id, int witness) {
        granted(witnesses.reveal(two.get(witness), id, VALUES.get(witness)));
    }
}
