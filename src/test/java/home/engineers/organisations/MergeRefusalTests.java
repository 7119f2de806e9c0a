package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.people.internal.GivingUp;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.people.internal.MergeReading;
import home.engineers.people.internal.MergeReading.Preview;
import home.engineers.people.internal.MergeReading.Remaining;
import home.engineers.people.internal.MergeUndo.Why;
import home.engineers.people.internal.RequestDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What forbids a merge of two persons or its undo: each is refused with its own sentence, and goes once it is put right. */
@HouseTest
@Transactional
class MergeRefusalTests {
    private static final LocalDate BORN = LocalDate.of(1987, 6, 5);
    private static final String NUMBER = "500103198706050034";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private MergeReading reading;

    @Autowired
    private PersonRegister register;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private GivingUp givingUp;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Society society;
    private Actor secretary;
    private PersonId kept;
    private PersonId merged;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        kept = entered("13800097101", null, BORN);
        merged = entered("13800097102", null, BORN);
    }

    private PersonId entered(String mobile, IdentityDocument document, LocalDate born) {
        return granted(register.enter(
                        new NewPerson(
                                "柴望舒", mobile, null, document, null, born, null, Profile.Employment.IN_POST, List.of(), List.of(), List.of(), List.of(),
                                List.of(), List.of(), List.of(), true),
                        null))
                .person();
    }

    private Outcome<UUID> merge(String... choices) {
        return desk.merge(secretary, order(choices));
    }

    private Order order(String... choices) {
        Map<String, String> chosen = new HashMap<>(Map.of("mobile", "kept"));
        for (int i = 0; i < choices.length; i += 2) {
            chosen.put(choices[i], choices[i + 1]);
        }
        return new Order(kept, version(kept), merged, version(merged), chosen);
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    /** Each reason as the field it is shown at, or nothing, and its sentence. */
    private static List<String> refusal(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons)
                ? reasons.stream().map(reason -> (reason.field() == null ? "" : reason.field() + " ") + reason.key()).toList()
                : List.of("granted");
    }

    private void refusesUntil(String reason, String putRight, Object... parameters) {
        assertThat(refusal(merge())).containsExactly(reason);
        Preview preview = granted(reading.preview(secretary, kept, merged));
        assertThat(preview.hindrances()).extracting(Reason::key).containsExactly(reason.substring(reason.indexOf(' ') + 1));
        assertThat(jdbc.sql("select merged_into is null from people_person where id = ?").param(merged.value()).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql(putRight).params(parameters).update()).isPositive();
        granted(merge());
    }

    @Test
    void refusesAnErasedPersonOnEitherSide() {
        erase(merged);
        assertThat(refusal(merge())).containsExactly("merged people.merge.erased");
        assertThat(refusal(desk.merge(secretary, new Order(merged, version(merged), kept, version(kept), Map.of()))))
                .containsExactly("kept people.merge.erased");
    }

    private void erase(PersonId person) {
        UUID request = granted(requests.make(society.actor(person), "deletion", "请删除")).id();
        granted(requests.decide(secretary, request, true, "已删除"));
    }

    @Test
    void refusesWhoeverMergesTheirOwnRecord() {
        society.appoint(merged, society.municipal().id(), Role.SECRETARY);
        Actor own = society.actor(merged);
        assertThat(refusal(desk.merge(own, order()))).containsExactly("merged people.merge.own");
        Order swapped = new Order(merged, version(merged), kept, version(kept), Map.of("mobile", "kept"));
        assertThat(refusal(desk.merge(own, swapped))).containsExactly("kept people.merge.own");
        assertThat(refusal(reading.preview(own, kept, merged))).containsExactly("merged people.merge.own");

        UUID merge = granted(merge());
        Actor now = society.actor(kept);
        assertThat(reading.read(now, merge).againstUndo()).extracting(Reason::key).containsExactly("people.merge.ownUndo");
        assertThat(refusal(desk.undo(now, merge, 0))).containsExactly("people.merge.ownUndo");
        granted(desk.undo(secretary, merge, 0));
    }

    @Test
    void refusesTwoUnansweredRequestsOfOneKind() {
        String request = "insert into people_request (id, person, kind, wish, made_at, due_on) values (?, ?, ?, '请更正', now(), '2026-12-31')";
        jdbc.sql(request).params(UUID.randomUUID(), kept.value(), "correction").update();
        jdbc.sql(request).params(UUID.randomUUID(), merged.value(), "correction").update();

        refusesUntil(
                "people.merge.bothRequest",
                "update people_request set decided_at = now(), decided_by = ?, granted = false where person = ?",
                secretary.requirePerson().value(), merged.value());
    }

    @Test
    void refusesTwoDocumentsOfOneKindAtTheDocument() {
        kept = entered("13800097103", new IdentityDocument(Kind.PASSPORT, "E9710001"), BORN);
        merged = entered("13800097104", new IdentityDocument(Kind.PASSPORT, "E9710002"), BORN);

        refusesUntil("document people.merge.otherNumber", "delete from people_document where person = ?", merged.value());
    }

    @Test
    void refusesTwoSignInsUntilThePersonGivesUpTheOneNotUsed() throws Exception {
        for (PersonId person : List.of(kept, merged)) {
            jdbc.sql("insert into people_account (person, first_signed_in_at) values (?, '2026-01-01')").param(person.value()).update();
            jdbc.sql("insert into people_recovery_code (person, hash) values (?, '\\x00')").param(person.value()).update();
        }
        assertThat(refusal(merge())).containsExactly("kept people.merge.bothSignedIn");

        assertThat(page(merged, post("/people/sessions/give-up"))).startsWith("302 /people/confirm");
        assertThat(refusal(merge())).containsExactly("kept people.merge.bothSignedIn");
        givingUp.giveUp(merged);

        assertThat(jdbc.sql("select person from people_account where person in (?, ?) union all select person from people_recovery_code where person in (?, ?)")
                        .params(kept.value(), merged.value(), kept.value(), merged.value())
                        .query(UUID.class).list())
                .containsExactly(kept.value(), kept.value());
        granted(merge());
    }

    private String page(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        return response.getStatus() + " " + (response.getRedirectedUrl() == null ? response.getContentAsString(UTF_8) : response.getRedirectedUrl());
    }

    @Test
    void refusesATransferUnderWay() {
        Membership membership = society.member(society.municipal().id(), merged);
        jdbc.sql("""
                insert into membership_transfer (id, membership, person, from_association, to_association, effective_on, asked_by,
                    proposed, asked_at, state) values (?, ?, ?, ?, ?, '2026-12-01', ?, false, now(), 'ASKED')""")
                .params(UUID.randomUUID(), membership.id().value(), merged.value(), society.municipal().id().value(),
                        society.district("500118").id().value(), merged.value())
                .update();

        refusesUntil(
                "organisations.merge.transferUnderWay", "update membership_transfer set state = 'WITHDRAWN' where person = ?", merged.value());
    }

    @Test
    void refusesTheSamePositionAtTheSameTime() {
        for (PersonId person : List.of(kept, merged)) {
            society.appoint(person, society.municipal().id(), Role.EXPERT);
        }

        refusesUntil(
                "organisations.merge.samePosition", "update organisation_position set until = since - 1, since = since - 2 where person = ?",
                merged.value());
    }

    @ParameterizedTest
    @EnumSource(names = {"TREASURER", "SECRETARY"})
    void refusesToMakeASupervisorOneWithFinanceStaffOrCouncil(Role other) {
        society.appoint(kept, society.municipal().id(), Role.AUDITOR);
        society.appoint(merged, society.municipal().id(), other);
        jdbc.sql("update organisation_position set organ = 'COUNCIL' where person = ? and role = 'SECRETARY'").param(merged.value()).update();

        refusesUntil(
                "organisations.merge.supervisorApart",
                "update organisation_position set until = since - 1, since = since - 2 where person = ?", merged.value());
    }

    @Test
    void refusesADayOfBirthThatTheNumberOfTheChosenDocumentDenies() throws Exception {
        merged = entered("13800097105", new IdentityDocument(Kind.RESIDENT, NUMBER), BORN);
        jdbc.sql("update people_person set born = '1987-05-06', gender = null where id = ?").param(kept.value()).update();
        assertThat(refusal(merge("born", "kept"))).containsExactly("born people.merge.bornDiffers");
        String again = page(secretary.requirePerson(), post("/people/merge").param("kept", kept.toString()).param("merged", merged.toString())
                .param("keptVersion", "" + version(kept)).param("mergedVersion", "" + version(merged))
                .param("mobile", "kept").param("born", "kept"));
        assertThat(again).startsWith("422 ").contains("id=\"born-error\"", "所选证件号码里的出生日期是 1987-06-05");
        assertThat(jdbc.sql("select count(*) from people_merge where kept = ?").param(kept.value()).query(Long.class).single()).isZero();

        granted(merge("born", "merged"));
    }

    @Test
    void refusesAGenderThatTheSeventeenthDigitOfTheChosenDocumentDenies() throws Exception {
        merged = entered("13800097109", new IdentityDocument(Kind.RESIDENT, NUMBER), BORN);
        assertThat(jdbc.sql("select gender from people_person where id = ?").param(merged.value()).query(String.class).single()).isEqualTo("male");
        jdbc.sql("update people_person set gender = 'female' where id = ?").param(kept.value()).update();
        assertThat(refusal(merge("gender", "kept"))).containsExactly("gender people.merge.genderDiffers");
        String again = page(secretary.requirePerson(), post("/people/merge").param("kept", kept.toString()).param("merged", merged.toString())
                .param("keptVersion", "" + version(kept)).param("mergedVersion", "" + version(merged))
                .param("mobile", "kept").param("gender", "kept"));
        assertThat(again).startsWith("422 ").contains("id=\"gender-error\"", "第 17 位表示的性别是男");

        granted(merge("gender", "merged"));
    }

    @Test
    void takesADayOfBirthWhereTheDocumentTellsNone() {
        merged = entered("13800097106", new IdentityDocument(Kind.PASSPORT, "E9710003"), BORN);
        jdbc.sql("update people_person set born = '1987-05-06' where id = ?").param(kept.value()).update();
        granted(merge("born", "kept"));
    }

    @Test
    void refusesAnUndoAfterTheKeptPersonWasErased() {
        UUID merge = granted(merge());
        erase(kept);

        assertThat(refusal(desk.undo(secretary, merge, 0))).containsExactly("people.merge.keptErased");
        assertThat(reading.read(secretary, merge).againstUndo()).extracting(Reason::key).containsExactly("people.merge.keptErased");
    }

    @Test
    void anUndoLeavesOutADocumentThatSomebodyElseHasSince() {
        merged = entered("13800097107", new IdentityDocument(Kind.PASSPORT, "E9710004"), BORN);
        UUID merge = granted(merge("document", "kept"));
        entered("13800097108", new IdentityDocument(Kind.PASSPORT, "E9710004"), BORN);
        assertThat(reading.read(secretary, merge).leftOut()).containsExactly(new Remaining("people.part.document", Why.TAKEN, 1));

        granted(desk.undo(secretary, merge, 0));

        assertThat(jdbc.sql("select count(*) from people_document where person = ?").param(merged.value()).query(Long.class).single()).isZero();
    }
}
