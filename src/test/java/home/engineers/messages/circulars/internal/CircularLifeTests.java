package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.NoticeHouse.asking;
import static home.engineers.messages.circulars.internal.NoticeHouse.byAllWays;
import static home.engineers.messages.circulars.internal.NoticeHouse.words;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.internal.CircularPreview.Preview;
import home.engineers.messages.circulars.internal.CircularWriting.Change;
import home.engineers.messages.circulars.internal.CircularWriting.Saved;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.internal.ConsentDesk;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.TestPropertySource;

/** The life of a notice from draft to receipt, in an association of its own for each test. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=notices")
class CircularLifeTests {
    private static int districts;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PersonRegister register;

    @Autowired
    private ConsentDesk consents;

    private NoticeHouse house;
    private Organisation association;
    private Actor secretary;
    private List<PersonId> members;

    @BeforeEach
    void anAssociationOfThree() {
        house = new NoticeHouse(context);
        association = house.society.district(context.getBean(Districts.class).today().get(districts++).code());
        secretary = house.officer(Role.DISTRICT_SECRETARY, association);
        members = house.members(association, 3);
    }

    private Circular draft(Circular.Content content) {
        return house.draft(secretary, association.id(), content, List.of());
    }

    @Test
    void nobodyIsToldBeforeTheTimeToTakeBackIsOver() {
        Circular draft = draft(words("年会", "请参加。"));
        Circular sent = granted(house.release.send(secretary, draft.id(), draft.version()));

        assertThat(sent.state()).isEqualTo(State.SCHEDULED);
        assertThat(sent.recipients()).isEqualTo(3);
        assertThat(house.inbox(members.getFirst(), sent.id())).isZero();

        house.settled(secretary, sent.id());
        assertThat(members).allSatisfy(member -> assertThat(house.inbox(member, sent.id())).isEqualTo(1));
    }

    @Test
    void whatIsTakenBackWholeIsADraftAgainAndNobodyHasIt() {
        Circular draft = draft(words("年会", "请参加。"));
        Circular sent = granted(house.release.send(secretary, draft.id(), draft.version()));

        Circular back = granted(house.release.takeBack(secretary, sent.id()));

        house.passUndo();
        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(house.inbox(members.getFirst(), sent.id())).isZero();
        assertThat(house.reading.sheet(secretary, sent.id()).counts().all()).isZero();
    }

    @Test
    void afterTheTimeOnlyACorrectionIsLeftWhichGoesToThoseWhoWereTold() {
        Circular sent = house.sent(secretary, draft(words("年会", "请参加。")));
        house.members(association, 1);

        assertThat(reasons(house.release.takeBack(secretary, sent.id()))).containsExactly("messages.circular.tooLate");
        Circular draft = granted(house.writing.beginCorrection(secretary, sent.id()));
        Saved saved = house.save(secretary, draft, words("年会改期", "改到下周。"), draft.selection(), "");
        Circular correction = house.sent(secretary, saved.circular());

        assertThat(correction.recipients()).isEqualTo(3);
        var read = house.inbox.read(house.society.actor(members.getFirst()), correction.id());
        assertThat(read.corrected()).isEqualTo(sent.id());
        assertThat(house.inbox.read(house.society.actor(members.getFirst()), sent.id()).corrections()).containsExactly(correction.id());
    }

    @Test
    void pressedTwiceItIsSentOnceAndFromAnotherBrowserItIsRefused() {
        Circular draft = draft(words("年会", "请参加。"));
        Actor colleague = house.officer(Role.DISTRICT_SECRETARY, association);

        Circular first = granted(house.release.send(secretary, draft.id(), draft.version()));
        Circular second = granted(house.release.send(secretary, draft.id(), draft.version()));

        assertThat(second).isEqualTo(first);
        assertThat(reasons(house.release.send(colleague, draft.id(), draft.version())))
                .containsExactly("messages.circular.notNow.SCHEDULED");
        house.settled(secretary, draft.id());
        assertThat(house.inbox(members.getFirst(), draft.id())).isEqualTo(1);
        assertThat(reasons(house.release.send(secretary, draft.id(), draft.version()))).containsExactly("messages.circular.notNow.SENT");
    }

    @Test
    void aDraftChangedMeanwhileIsNotOverwrittenNorSent() {
        Circular draft = draft(words("年会", "请参加。"));
        house.save(secretary, draft, words("年会", "改过了。"), draft.selection(), "");

        assertThatThrownBy(() -> house.release.send(secretary, draft.id(), draft.version()))
                .isInstanceOf(OptimisticLockingFailureException.class);
        Change stale = new Change(draft.version(), words("旧", "旧"), draft.selection(), "", List.of(), List.of());
        assertThatThrownBy(() -> house.writing.save(secretary, draft.id(), stale)).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void anEmptyListIsRefusedAtItsPlace() {
        Circular draft = granted(house.writing.begin(secretary, association.id()));
        Selection nobody = new Selection("members", How.FILTER, Map.of("unit", "没有这个单位"));
        Circular saved = house.save(secretary, draft, words("年会", "请参加。"), nobody, "").circular();

        assertThat(reasons(house.release.send(secretary, saved.id(), saved.version()))).containsExactly("messages.circular.nobody");
        assertThat(house.reading.sheet(secretary, saved.id()).circular().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void unknownNumbersAreNamedAndTheOthersTaken() {
        Circular draft = granted(house.writing.begin(secretary, association.id()));
        String known = house.number(association, members.getFirst());
        Selection chosen = new Selection("members", How.CHOSEN, Map.of());

        Saved saved = house.save(secretary, draft, words("年会", "请参加。"), chosen, known + "，XX-9、XX-8\n" + known);

        assertThat(saved.unknown()).containsExactly("XX-9", "XX-8");
        Preview preview = house.preview.of(secretary, draft.id());
        assertThat(preview.people().count()).isEqualTo(1);
        assertThat(preview.people().first()).singleElement().asString().endsWith(known);
    }

    @Test
    void whoLeftMeanwhileIsPassedOver() {
        Circular draft = draft(words("年会", "请参加。"));
        Circular sent = granted(house.release.send(secretary, draft.id(), draft.version()));
        Membership left = memberships.ofPerson(members.getFirst()).getFirst();
        granted(memberships.leave(left.id(), "工作调动", secretary.requirePerson()));

        house.settled(secretary, sent.id());

        Counts counts = house.reading.sheet(secretary, sent.id()).counts();
        assertThat(counts.told()).isEqualTo(2);
        assertThat(counts.in("LEFT")).isEqualTo(1);
        assertThat(house.inbox(members.getFirst(), sent.id())).isZero();
    }

    @Test
    void eachChannelKeepsToWhoHasAnAddressAndWantsIt() {
        PersonId withMail = ((home.engineers.kernel.Granted<PersonRegister.Entered>) new org.springframework.transaction.support.TransactionTemplate(
                        context.getBean(org.springframework.transaction.PlatformTransactionManager.class))
                .execute(status -> register.enter(NewPerson.of("有邮箱", "13911" + "%06d".formatted(districts), null)
                        .withMail("mail" + districts + "@example.org").markedInvented(), null))).value().person();
        house.society.member(association.id(), withMail);
        house.inbox.prefer(house.society.actor(members.getFirst()), new Preference(true, false));

        Circular draft = draft(byAllWays(Kind.OFFICIAL));
        Preview preview = house.preview.of(secretary, draft.id());
        assertThat(preview.people().count()).isEqualTo(4);
        assertThat(preview.noMail().count()).isEqualTo(3);
        assertThat(preview.noText().count()).isEqualTo(1);
        Circular sent = house.sent(secretary, draft);

        Counts counts = house.reading.sheet(secretary, sent.id()).counts();
        assertThat(counts.told()).isEqualTo(4);
        assertThat(counts.delivered("MAIL", "SENT")).isEqualTo(1);
        assertThat(counts.delivered("MAIL", "NO_ADDRESS")).isEqualTo(3);
        assertThat(counts.delivered("TEXT", "SENT")).isEqualTo(3);
        assertThat(counts.delivered("TEXT", "DECLINED")).isEqualTo(1);
        assertThat(house.dropped("MAIL", sent.id())).singleElement().asString()
                .startsWith("有邮箱（" + house.number(association, withMail) + "）：请参加" + association.name() + "年会。");
        assertThat(house.dropped("TEXT", sent.id())).hasSize(3).allMatch(text -> text.startsWith("【" + association.name() + "】通知：年会通知"));
    }

    @Test
    void newsGoesOnlyToThoseWhoAgreedToItAndStopsWhenTheyUnsubscribe() {
        Actor reader = house.society.actor(members.getFirst());
        granted(consents.give(reader, "news", 1));

        Circular first = house.sent(secretary, draft(byAllWays(Kind.NEWS)));
        assertThat(house.reading.sheet(secretary, first.id()).counts().told()).isEqualTo(1);
        assertThat(house.reading.sheet(secretary, first.id()).counts().in("DECLINED")).isEqualTo(2);

        consents.withdraw(reader, "news");
        Circular second = house.sent(secretary, draft(byAllWays(Kind.NEWS)));
        assertThat(house.reading.sheet(secretary, second.id()).counts().told()).isZero();
        assertThat(house.sent(secretary, draft(words("正式", "照常送达。"))).recipients()).isEqualTo(3);
    }

    @Test
    void receiptsAreCountedByChoiceUntilTheLastDayAndCanBeChanged() {
        Circular sent = house.sent(secretary, draft(asking(house.clock.today().plusDays(3), "参加", "不参加")));
        Actor one = house.society.actor(members.get(0));
        Actor other = house.society.actor(members.get(1));

        house.inbox.read(one, sent.id());
        granted(house.inbox.answer(one, sent.id(), "不参加", "出差"));
        granted(house.inbox.answer(one, sent.id(), "参加", "改签了"));
        granted(house.inbox.answer(other, sent.id(), "不参加", ""));
        assertThat(reasons(house.inbox.answer(other, sent.id(), "也许", ""))).containsExactly("messages.circular.noSuchChoice");
        assertThat(reasons(house.inbox.answer(other, sent.id(), "参加", "长".repeat(501)))).containsExactly("messages.circular.remarkLong");

        Counts counts = house.reading.sheet(secretary, sent.id()).counts();
        assertThat(counts.read()).isEqualTo(2);
        assertThat(counts.answers()).isEqualTo(Map.of("参加", 1L, "不参加", 1L));
        assertThat(house.reading.recipients(secretary, sent.id(), RecipientSearch.View.UNANSWERED, "", 1).lines())
                .singleElement().satisfies(line -> assertThat(line.recipient().person()).isEqualTo(members.get(2)));

        house.clock.runAhead(house.clock.offset().plusDays(4));
        assertThat(reasons(house.inbox.answer(house.society.actor(members.get(2)), sent.id(), "参加", "")))
                .containsExactly("messages.circular.answersClosed");
    }

    @Test
    void aReminderReachesOnlyThoseWhoHaveNotAnsweredAndOnlyOnce() {
        Circular sent = house.sent(secretary, draft(asking(house.clock.today().plusDays(3))));
        granted(house.inbox.answer(house.society.actor(members.getFirst()), sent.id(), "", ""));

        granted(house.release.remind(secretary, sent.id(), 0));
        assertThat(reasons(house.release.remind(secretary, sent.id(), 0))).containsExactly("messages.circular.remindedAlready");
        house.awaitSent(secretary, sent.id());

        assertThat(house.inbox(members.get(0), sent.id())).isEqualTo(1);
        assertThat(house.inbox(members.get(1), sent.id())).isEqualTo(2);
        assertThat(house.inbox(members.get(2), sent.id())).isEqualTo(2);
    }

    @Test
    void aboveTheAdoptedNumberASecondPersonApproves() {
        Actor colleague = house.officer(Role.DISTRICT_SECRETARY, association);
        granted(house.rules.adopt(secretary, association.id(), new CircularRules.Wish("5", "2", house.clock.today().toString(), "理事会决议")));
        Circular draft = draft(words("年会", "请参加。"));

        Circular waiting = granted(house.release.send(secretary, draft.id(), draft.version()));
        house.passUndo();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(house.reading.waiting(colleague)).isEqualTo(1);
        assertThat(house.reading.waiting(secretary)).isZero();
        assertThat(reasons(house.release.approve(secretary, waiting.id()))).containsExactly("messages.circular.secondPerson");

        Circular approved = granted(house.release.approve(colleague, waiting.id()));
        assertThat(approved.state()).isEqualTo(State.SCHEDULED);
        house.settled(secretary, waiting.id());
        assertThat(house.inbox(members.getFirst(), waiting.id())).isEqualTo(1);
    }

    @Test
    void atTheAdoptedNumberOnePersonSuffices() {
        granted(house.rules.adopt(secretary, association.id(), new CircularRules.Wish("0", "3", house.clock.today().toString(), "理事会决议")));
        Circular draft = draft(words("年会", "请参加。"));

        assertThat(granted(house.release.send(secretary, draft.id(), draft.version())).state()).isEqualTo(State.SCHEDULED);
    }

    @Test
    void attachmentsOpenToSendersAndRecipientsOnlyAndALieIsNotTakenIn() {
        var attachments = context.getBean(home.engineers.files.Attachments.class);
        Circular draft = granted(house.writing.begin(secretary, association.id()));
        Upload honest = new Upload("议程.pdf", bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        Upload lie = new Upload("议程2.pdf", bytes("MZ\u0090\u0000 this is no pdf"));
        Saved saved = house.save(secretary, draft, words("年会", "见附件。"), draft.selection(), "", honest, lie);
        assertThat(saved.faults()).singleElement().satisfies(fault -> assertThat(fault.field()).isEqualTo("files"));

        var file = house.reading.form(secretary, draft.id()).files().getFirst().id();
        Actor member = house.society.actor(members.getFirst());
        assertThat(attachments.mayRead(secretary, file)).isTrue();
        assertThat(attachments.mayRead(member, file)).as("before it is sent").isFalse();
        house.sent(secretary, saved.circular());
        assertThat(attachments.mayRead(member, file)).isTrue();
        assertThat(attachments.mayRead(house.society.actor(house.society.person()), file)).isFalse();
        assertThat(attachments.mayRead(Actor.VISITOR, file)).isFalse();
        assertThat(attachments.mayRead(house.officer(Role.AUDITOR, house.society.municipal()), file)).isFalse();
    }

    private static ByteArrayInputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void nobodyReadsNoticesOfAnotherAssociationNorThoseOfOthers() {
        Circular sent = house.sent(secretary, draft(words("年会", "请参加。")));
        Actor stranger = house.officer(Role.DISTRICT_SECRETARY, house.society.district("500118"));
        Actor auditor = house.officer(Role.AUDITOR, house.society.municipal());

        assertThatThrownBy(() -> house.reading.sheet(stranger, sent.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> house.release.cancel(stranger, sent.id())).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> house.inbox.read(stranger, sent.id())).isInstanceOf(Absent.class);
        assertThat(house.reading.sheet(auditor, sent.id()).counts().told()).isEqualTo(3);
        assertThatThrownBy(() -> house.reading.recipients(auditor, sent.id(), RecipientSearch.View.ALL, "", 1))
                .isInstanceOf(home.engineers.kernel.authority.NotPermitted.class);
    }

    @Test
    void aKeptListIsUsedAgainByItsName() {
        String number = house.number(association, members.getFirst());
        Circular draft = house.draft(secretary, association.id(), words("年会", "请参加。"), List.of(number));
        SavedList list = granted(house.writing.keepList(secretary, draft.id(), "青年组"));
        assertThat(reasons(house.writing.keepList(secretary, draft.id(), "青年组"))).containsExactly("messages.circular.listNameTaken");

        Circular other = draft(words("另一份", "请看。"));
        granted(house.writing.useList(secretary, other.id(), list.id()));

        assertThat(house.preview.of(secretary, other.id()).people().count()).isEqualTo(1);
    }
}
