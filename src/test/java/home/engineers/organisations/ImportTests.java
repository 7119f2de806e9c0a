package home.engineers.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.Imports;
import home.engineers.files.tables.Row;
import home.engineers.files.tables.Stored;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.people.People;
import home.engineers.testing.HouseTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ImportTests {
    @Autowired private ApplicationContext house;
    @Autowired private Imports imports;
    @Autowired private Organisations organisations;
    @Autowired private Memberships memberships;
    @Autowired private MessageSource words;
    @Autowired private PlatformTransactionManager transactions;

    private Society society;

    @BeforeEach
    void invent() {
        society = new Society(house);
    }

    @Test
    void aUnitIsStoredOnceAndBroughtUpToDate() {
        String code = Society.creditCode();

        assertThat(units(code, "测试轴承厂", "永川区")).isEqualTo(Outcome.granted(Stored.STORED));
        assertThat(units(code, "测试轴承厂", "永川区")).isEqualTo(Outcome.granted(Stored.UNCHANGED));
        assertThat(units(code, "测试轴承有限公司", "500118")).isEqualTo(Outcome.granted(Stored.STORED));
        assertThat(organisations.unitByCreditCode(code).orElseThrow().name()).isEqualTo("测试轴承有限公司");
    }

    @Test
    void aRetiredDistrictIsRefusedWithTheOnesToChooseFrom() {
        Reason reason = refused(units(Society.creditCode(), "测试渝北厂", "渝北区")).getFirst();

        assertThat(reason.field()).isEqualTo("区县");
        assertThat(sentence(reason)).isEqualTo("渝北区已于 2025年11月撤销。请按现住址改成两江新区或北碚区。");
    }

    @Test
    void aWrongCreditCodeIsRefusedAtItsColumn() {
        Reason reason = refused(units("91350100M000100Y44", "错码厂", "")).getFirst();

        assertThat(reason.field()).isEqualTo("统一社会信用代码");
        assertThat(reason.key()).isEqualTo("organisations.creditCode.check");
    }

    @Test
    void aMembershipIsTakenOverOnceByNameOrCode() {
        String name = "导入会员丁";
        society.person(name);
        Map<String, String> row = Map.of("姓名", name, "入会日期", "2025/3/1", "到期日期", "2028-02-29");

        assertThat(take("memberships", row)).isEqualTo(Outcome.granted(Stored.STORED));
        assertThat(take("memberships", row)).isEqualTo(Outcome.granted(Stored.UNCHANGED));
        People people = house.getBean(People.class);
        assertThat(memberships.ofPerson(people.named(name).getFirst().person())).singleElement()
                .satisfies(m -> assertThat(m.termTo()).isEqualTo("2028-02-29"));
    }

    @Test
    void aMembershipOfADistrictIsFoundByItsDistrict() {
        Organisation association = society.district("500118");
        String name = "导入会员戊";
        society.person(name);

        take("memberships", Map.of("协会", "永川区", "姓名", name));
        assertThat(memberships.ofPerson(house.getBean(People.class).named(name).getFirst().person())).singleElement()
                .satisfies(m -> assertThat(m.association()).isEqualTo(association.id()));
    }

    @Test
    void rowsNameWhatIsWrongWithThem() {
        assertThat(refused(take("memberships", Map.of("入会日期", "2025-03-01"))).getFirst().field()).isEqualTo("姓名");
        assertThat(refused(take("memberships", Map.of("姓名", "查无此人", "入会日期", "2025-13-01"))).getFirst().field())
                .isEqualTo("入会日期");
        assertThat(refused(take("memberships", Map.of("姓名", "查无此人"))).getFirst().key())
                .isEqualTo("organisations.import.noPerson");
        String name = "导入会员己";
        society.person(name);
        assertThat(refused(take("memberships", Map.of("姓名", name, "入会日期", "2025-03-01", "到期日期", "2025-02-28")))
                        .getFirst().field())
                .isEqualTo("到期日期");
    }

    @Test
    void aDistrictSecretaryImportsOnlyIntoTheOwnAssociation() {
        String name = "导入会员庚";
        society.person(name);
        ActingContext context = ActingContext.of(society.actor(society.holder(Role.DISTRICT_SECRETARY)));

        assertThatThrownBy(() -> take("memberships", Map.of("姓名", name), context))
                .isInstanceOf(NotPermitted.class);
        assertThat(take("memberships", Map.of("姓名", name, "协会", "永川区"), context))
                .isEqualTo(Outcome.granted(Stored.STORED));
    }

    private Outcome<Stored> units(String code, String name, String district) {
        return take("units", Map.of("统一社会信用代码", code, "单位名称", name, "区县", district));
    }

    private Outcome<Stored> take(String kind, Map<String, String> cells) {
        return take(kind, cells, ActingContext.OPERATOR);
    }

    private Outcome<Stored> take(String kind, Map<String, String> cells, ActingContext context) {
        return take(imports.kind(kind).orElseThrow(), new Row(2, cells), context);
    }

    private <T> Outcome<Stored> take(ImportKind<T> kind, Row row, ActingContext context) {
        return switch (kind.read(row)) {
            case Refused<T>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<T>(T value) -> new TransactionTemplate(transactions).execute(status -> kind.store(value, context));
        };
    }

    private static List<Reason> refused(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons : List.of();
    }

    private String sentence(Reason reason) {
        return words.getMessage(reason.key(), reason.arguments().toArray(), Locale.SIMPLIFIED_CHINESE);
    }
}
