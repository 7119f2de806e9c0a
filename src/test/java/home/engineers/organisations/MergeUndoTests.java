package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.people.internal.MergeReading;
import home.engineers.people.internal.MergeReading.Remaining;
import home.engineers.people.internal.MergeUndo.Why;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What an undo of a merge cannot put back is said before it is confirmed, and stays on its record; all else comes back. */
@HouseTest
@Transactional
class MergeUndoTests {
    @Autowired private ApplicationContext context;
    @Autowired private MergeDesk desk;
    @Autowired private MergeReading reading;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private Society society;
    private Actor secretary;
    private PersonId kept;
    private PersonId merged;
    private UUID list;

    @BeforeEach
    void bothWantNoMailAndStandOnOneList() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        kept = society.person();
        merged = society.person();
        list = UUID.randomUUID();
        jdbc.sql("insert into circular_list (id, sender, name, audience, selection, filter, made_by, made_at)"
                        + " values (?, ?, '撤销名单', 'members', 'CHOSEN', '{}', ?, now())")
                .params(list, society.municipal().id().value(), secretary.requirePerson().value()).update();
        for (PersonId person : new PersonId[] {kept, merged}) {
            prefer(person);
            jdbc.sql("insert into circular_list_entry (list, person) values (?, ?)").params(list, person.value()).update();
        }
    }

    private void prefer(PersonId person) {
        jdbc.sql("insert into circular_preference (person, mail, texts, changed_at) values (?, false, true, now())").param(person.value()).update();
    }

    private UUID merge() {
        return granted(desk.merge(secretary, new Order(
                kept, version(kept), merged, version(merged), Map.of("name", "kept", "mobile", "kept", "born", "kept"))));
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    private int rows(String table, PersonId person) {
        return jdbc.sql("select count(*) from " + table + " where person = ?").param(person.value()).query(Integer.class).single();
    }

    @Test
    void allComesBackWhereNothingStandsInTheWay() {
        UUID merge = merge();
        assertThat(rows("circular_list_entry", merged)).isZero();
        assertThat(reading.read(secretary, merge).leftOut()).isEmpty();
        assertThat(rows("circular_list_entry", merged)).as("asking changes nothing").isZero();

        granted(desk.undo(secretary, merge, 0));

        assertThat(rows("circular_list_entry", merged)).isEqualTo(1);
        assertThat(rows("circular_preference", merged)).isEqualTo(1);
        assertThat(reading.read(secretary, merge).leftOut()).isEmpty();
    }

    @Test
    void aRowWhoseLikeWasEnteredAnewAndOneWhoseListIsGoneAreNamedAndKeepNothingElseBack() {
        UUID merge = merge();
        prefer(merged);
        jdbc.sql("delete from circular_list where id = ?").param(list).update();
        var expected = new Remaining[] {
            new Remaining("messages.merge.chosen", Why.UNATTACHED, 1), new Remaining("messages.part.preference", Why.STANDING, 1)
        };
        assertThat(reading.read(secretary, merge).leftOut()).containsExactlyInAnyOrder(expected);

        granted(desk.undo(secretary, merge, 0));

        assertThat(rows("circular_preference", merged)).isEqualTo(1);
        assertThat(jdbc.sql("select merged_into is null from people_person where id = ?").param(merged.value()).query(Boolean.class).single()).isTrue();
        assertThat(reading.read(secretary, merge).leftOut()).containsExactlyInAnyOrder(expected);
    }

    @Test
    void aRowThatWentToSomebodyElseSinceStaysThere() {
        jdbc.sql("update circular_list set made_by = ? where id = ?").params(merged.value(), list).update();
        UUID merge = merge();
        jdbc.sql("update circular_list set made_by = ? where id = ?").params(secretary.requirePerson().value(), list).update();

        assertThat(reading.read(secretary, merge).leftOut()).containsExactly(new Remaining("messages.merge.circularDone", Why.MOVED_ON, 1));
        granted(desk.undo(secretary, merge, 0));
        assertThat(jdbc.sql("select made_by from circular_list where id = ?").param(list).query(UUID.class).single())
                .isEqualTo(secretary.requirePerson().value());
    }

    @Test
    void thePageSaysSoBeforeTheUndoAndAfterIt() throws Exception {
        UUID merge = merge();
        jdbc.sql("delete from circular_list where id = ?").param(list).update();
        String address = "/people/merges/" + merge;
        assertThat(page(address)).contains("下列内容不能恢复成合并前的样子：", "它所属的内容已经删除。");
        var undone = mvc.perform(post(address + "/undo").param("version", "0").with(SignedInAs.person(secretary.requirePerson())).with(csrf()))
                .andReturn();
        assertThat(undone.getFlashMap().get("flash")).isEqualTo("合并已撤销，双方都已收到消息。有 1 条没有恢复，原因见下。");
        assertThat(page(address)).contains("撤销时没有恢复的内容", "它所属的内容已经删除。");
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.person(secretary.requirePerson()))).andReturn().getResponse().getContentAsString(UTF_8);
    }
}
