package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.PersonRegister.Change;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Import(SentCodes.class)
@Transactional
class RegisterTests {
    @Autowired
    private PersonRegister register;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private static NewPerson engineer() {
        return NewPerson.of("测试甲", "13800000101", new IdentityDocument(Kind.RESIDENT, "500103199001010010"))
                .educated(new Profile.Education("bachelor", "某大学", "焊接", LocalDate.of(2012, 6, 30)))
                .posted(new Profile.Post("某公司", null, "设计", true, LocalDate.of(2012, 7, 1), null))
                .titled(
                        new Profile.Title("assistant-engineer", "机械", "某局", LocalDate.of(2014, 6, 30)),
                        new Profile.Title("technician", "机械", "某局", LocalDate.of(2013, 6, 30)));
    }

    private Entered entered(NewPerson person) {
        return granted(register.enter(person, null));
    }

    private static <T> T granted(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<T>) outcome).value();
    }

    private List<String> refusal(NewPerson person) {
        return switch (register.enter(person, null)) {
            case Granted<Entered> granted -> List.of();
            case Refused<Entered>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }

    @Test
    void entersAPersonOnceHoweverOftenTheyAreEntered() {
        Entered first = entered(engineer());
        assertThat(first.change()).isEqualTo(Change.ADDED);
        assertThat(entered(engineer())).isEqualTo(new Entered(first.person(), Change.UNCHANGED));
        Entered more = entered(engineer().skilled(new Profile.Skill("skilled-2", "焊工", LocalDate.of(2020, 1, 1))));
        assertThat(more).isEqualTo(new Entered(first.person(), Change.COMPLETED));
        assertThat(people.profile(first.person()).titles()).hasSize(2);
        assertThat(people.profile(first.person()).skills()).hasSize(1);
    }

    @Test
    void entersManyAtOnceAsItEntersEach() {
        NewPerson other = NewPerson.of("测试丙", "13800000104", null).specialised("焊接").markedInvented();
        List<PersonId> all = granted(register.enterAll(List.of(engineer(), other), null));

        assertThat(all).hasSize(2);
        assertThat(entered(engineer())).isEqualTo(new Entered(all.getFirst(), Change.UNCHANGED));
        assertThat(entered(other)).isEqualTo(new Entered(all.getLast(), Change.UNCHANGED));
        assertThat(people.profile(all.getFirst()).born()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(people.profile(all.getFirst()).titles()).hasSize(2);
        assertThat(jdbc.sql("select section from people_change where person = :id")
                        .param("id", all.getFirst().value()).query(String.class).list())
                .containsExactlyInAnyOrder("person", "education", "post", "title", "title");
    }

    @Test
    void entersNoneWhereOneOfManyIsAtFaultOrKnown() {
        NewPerson sound = NewPerson.of("测试丁", "13800000105", null);
        entered(NewPerson.of("测试戊", "13800000106", new IdentityDocument(Kind.RESIDENT, "500112198512319994")));

        assertThat(refusalOfAll(sound, NewPerson.of("测试己", "13800000106", null))).containsExactly("people.person.mobileTaken");
        assertThat(refusalOfAll(sound, NewPerson.of("测试己", "13800000105", null))).containsExactly("people.person.mobileTaken");
        assertThat(refusalOfAll(
                        sound, NewPerson.of("测试己", "13800000107", new IdentityDocument(Kind.RESIDENT, "500112198512319994"))))
                .containsExactly("people.identity.taken");
        assertThat(refusalOfAll(
                        sound, NewPerson.of("测试己", "13800000107", new IdentityDocument(Kind.RESIDENT, "500103199001010011"))))
                .containsExactly("people.identity.checkDigit");
        assertThat(people.named("13800000105")).isEmpty();
    }

    private List<String> refusalOfAll(NewPerson... all) {
        return switch (register.enterAll(List.of(all), null)) {
            case Granted<List<PersonId>> granted -> List.of();
            case Refused<List<PersonId>>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }

    @Test
    void readsBirthFromTheDocumentAndShowsTheCardMasked() {
        var id = entered(engineer()).person();
        assertThat(people.profile(id).born()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(people.card(id)).contains(new People.Card(id, "测试甲", "138****0101", "", false));
        assertThat(people.named("13800000101")).extracting(People.Card::person).containsExactly(id);
        var list = jdbc.sql("select employer_name, title_level from people_card where person = :id")
                .param("id", id.value()).query().singleRow();
        assertThat(list).containsEntry("employer_name", "某公司").containsEntry("title_level", "assistant-engineer");
    }

    @Test
    void refusesWhatContradictsTheOneAlreadyKnown() {
        entered(engineer());
        assertThat(refusal(NewPerson.of("测试甲", "13800000102", new IdentityDocument(Kind.RESIDENT, "500103199001010010"))))
                .containsExactly("people.person.otherMobile");
        assertThat(refusal(NewPerson.of("测试乙", "13800000101", new IdentityDocument(Kind.RESIDENT, "500103199001010010"))))
                .containsExactly("people.person.otherName");
        assertThat(refusal(NewPerson.of("测试甲", "13800000101", new IdentityDocument(Kind.RESIDENT, "500112198512319994"))))
                .containsExactly("people.person.otherDocument");
    }

    @Test
    void tellsEveryFaultOfOnePersonAtOnce() {
        assertThat(refusal(NewPerson.of("", "12345", new IdentityDocument(Kind.RESIDENT, "500103199001010011"))))
                .containsExactly("people.person.name", "people.person.mobile", "people.identity.checkDigit");
        assertThat(refusal(NewPerson.of("童", "13800000103", new IdentityDocument(Kind.RESIDENT, "500105201506010027"))))
                .containsExactly("people.identity.child");
    }
}
