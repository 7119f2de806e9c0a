package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.ImportReport.Refusal;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HouseTest
@Import(SentCodes.class)
class PersonImportTests {
    @Autowired
    private Imports imports;

    @Autowired
    private People people;

    @TempDir
    private Path folder;

    private ImportReport run(String csv, ImportMode mode, ActingContext context) throws IOException {
        Path file = Files.writeString(folder.resolve("persons.csv"), csv);
        ImportKind<?> kind = imports.kind("persons").orElseThrow();
        return imports.run(kind, new ImportOrder(file, "persons.csv", mode, context, Language.ZH, ImportListener.NONE));
    }

    private ImportReport run(String csv) throws IOException {
        return run(csv, ImportMode.GOOD_ROWS, ActingContext.OPERATOR);
    }

    @Test
    void threeColumnsSuffice() throws IOException {
        String csv = "姓名,手机号,证件号码\n导入乙,13800000401,50010319880101041X\n";
        assertThat(run(csv)).extracting(ImportReport::stored, ImportReport::refusedRows).containsExactly(1, 0);
        assertThat(run(csv)).extracting(ImportReport::stored, ImportReport::unchanged).containsExactly(0, 1);
        PersonId person = people.named("13800000401").getFirst().person();
        assertThat(people.profile(person).born()).isEqualTo(LocalDate.of(1988, 1, 1));
    }

    @Test
    void anImportedEngineerIsReadyForReview() throws IOException {
        String csv = """
                姓名,手机号,身份证号,邮箱,性别,单位,单位统一社会信用代码,岗位,入职日期,学历,学校,专业,毕业日期,职称,职称专业,职称发证单位,取得职称日期,技能等级,职业工种,取得技能等级日期,区县,专长
                导入丙,13800000402,500103198801010428,import-c@example.org,女,虚构桥梁公司,91350100M000100Y43,设计,2012/7/1,大学本科,虚构大学,桥梁,20120630,助理工程师,桥梁,虚构人社局,2016年6月30日,无,,,渝中区,钢桥；抗震
                """;
        assertThat(run(csv).refused()).isEmpty();
        Profile profile = people.profile(people.named("13800000402").getFirst().person());
        assertThat(profile.educations()).containsExactly(
                new Profile.Education("bachelor", "虚构大学", "桥梁", LocalDate.of(2012, 6, 30)));
        assertThat(profile.posts()).containsExactly(
                new Profile.Post("虚构桥梁公司", null, "设计", true, LocalDate.of(2012, 7, 1), null));
        assertThat(profile.titles()).containsExactly(
                new Profile.Title("assistant-engineer", "桥梁", "虚构人社局", LocalDate.of(2016, 6, 30)));
        assertThat(profile.skills()).isEmpty();
        assertThat(profile.specialties()).containsExactlyInAnyOrder("钢桥", "抗震");
        assertThat(run(csv).unchanged()).isEqualTo(1);
    }

    @Test
    void namesRowColumnAndReasonOfEveryFault() throws IOException {
        ImportReport report = run("""
                姓名,手机号,证件号码,出生日期,学历
                ,13800000411,50010319880101041X,,
                导入丁,1380000,50010319880101041X,,
                导入丁,13800000412,500103198801010411,,
                导入丁,13800000412,500103198802300013,,
                导入丁,13800000412,500105201506010027,,
                导入丁,13800000412,5.00103E+17,,
                导入丁,13800000412,500103198801010436,1988-02-30,
                导入丁,13800000412,500103198801010436,,神童班
                """);
        assertThat(report.stored()).isZero();
        assertThat(report.refused()).extracting(Refusal::row, Refusal::column).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, "姓名"),
                org.assertj.core.groups.Tuple.tuple(3, "手机号"),
                org.assertj.core.groups.Tuple.tuple(4, "证件号码"),
                org.assertj.core.groups.Tuple.tuple(5, "证件号码"),
                org.assertj.core.groups.Tuple.tuple(6, "证件号码"),
                org.assertj.core.groups.Tuple.tuple(7, "证件号码"),
                org.assertj.core.groups.Tuple.tuple(8, "出生日期"),
                org.assertj.core.groups.Tuple.tuple(9, "学历"));
        assertThat(report.refused()).filteredOn(refusal -> refusal.column().equals("证件号码"))
                .isNotEmpty()
                .extracting(Refusal::written)
                .allMatch(written -> written.matches("•+"));
        assertThat(report.refused()).extracting(Refusal::reason).allMatch(reason -> reason.matches(".*[\\u4e00-\\u9fff].*"));
        assertThat(report.refused().get(4).reason()).contains("14 周岁").contains("监护人");
        assertThat(people.named("13800000412")).isEmpty();
    }

    @Test
    void findsThePersonByDocumentThenByMobile() throws IOException {
        run("姓名,手机号,证件号码\n导入戊,13800000421,500103198801010452\n");
        ImportReport clash = run("""
                姓名,手机号,证件号码
                导入戊,13800000422,500103198801010452
                导入戊,13800000421,500103198801010479
                导入己,13800000421,500103198801010452
                """);
        assertThat(clash.refused()).extracting(Refusal::column).containsExactly("手机号", "证件号码", "姓名");
        assertThat(clash.stored()).isZero();
    }

    @Test
    void refusesWhoeverMayNotImport() throws IOException {
        ImportReport report = run(
                "姓名,手机号,证件号码\n导入庚,13800000431,500103198801010495\n", ImportMode.GOOD_ROWS, ActingContext.of(Actor.VISITOR));
        assertThat(report.stored()).isZero();
        assertThat(report.refusedRows()).isEqualTo(1);
        assertThat(people.named("13800000431")).isEmpty();
    }
}
