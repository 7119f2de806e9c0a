package home.engineers.cast.internal;

import home.engineers.careers.CompetenceEvidence;
import home.engineers.careers.Passports;
import home.engineers.credentials.Certificates;
import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Certificates of the engineer of the cast: of a course, of volunteering and of membership, which stand; one of a conference,
 * revoked; one of a course, expired; and one of the unit that the engineer represents. With them the engineer answers for the
 * elements of a framework, of some of which there is no evidence yet.
 */
@Component
class CertificateScenes {
    private static final String ENGINEER = "engineer";
    private static final String OFFICE = "secretary";
    private static final String FRAMEWORK = "ipea";
    private static final LocalTime ISSUED = LocalTime.of(11, 30);
    private static final LocalTime TAKEN = LocalTime.of(21, 10);

    private static final Certified EXPIRED =
            new Certified("training", new LocalizedText("焊接作业安全复训", "Refresher on safety in welding"), 16);
    private static final Certified COURSE =
            new Certified("training", new LocalizedText("焊接结构疲劳设计研修班", "Course on fatigue design of welded structures"), 24);
    private static final Certified VOLUNTEERING = new Certified("volunteering", new LocalizedText("工程科普进校园", "Engineering goes to school"), 12);
    private static final Certified CONFERENCE =
            new Certified("conference-attendance", new LocalizedText("焊接与结构检测学术年会", "Annual Conference on Welding and Inspection"), null);

    private final Credentials credentials;
    private final Certificates certificates;
    private final Memberships memberships;
    private final Passports passports;
    private final CompetenceEvidence elements;
    private final IdSource ids;

    CertificateScenes(
            Credentials credentials, Certificates certificates, Memberships memberships, Passports passports, CompetenceEvidence elements,
            IdSource ids) {
        this.credentials = credentials;
        this.certificates = certificates;
        this.memberships = memberships;
        this.passports = passports;
        this.elements = elements;
        this.ids = ids;
    }

    /** What is certified. */
    private record Certified(String template, LocalizedText detail, @Nullable Integer hours) {}

    void plan(Company company, Timeline timeline) {
        AtomicReference<CredentialId> revoked = new AtomicReference<>();
        timeline.plan(timeline.workingDaysAgo(235), ISSUED, () -> issue(company, EXPIRED, List.of(ENGINEER), timeline.today().minusDays(12)));
        timeline.plan(timeline.workingDaysAgo(140), ISSUED, () -> issue(company, COURSE, List.of(ENGINEER, "waiting-engineer"), null));
        timeline.plan(timeline.workingDaysAgo(95), ISSUED, () -> issue(company, VOLUNTEERING, List.of(ENGINEER, "skilled-engineer"), null));
        timeline.plan(timeline.workingDaysAgo(80), ISSUED, () ->
                revoked.set(issue(company, CONFERENCE, List.of(ENGINEER, "chair"), null).getFirst().id()));
        timeline.plan(timeline.workingDaysAgo(60), TAKEN, () -> take(company, ENGINEER));
        timeline.plan(timeline.workingDaysAgo(58), TAKEN, () -> answer(company));
        timeline.plan(timeline.workingDaysAgo(55), ISSUED, () -> credentials.revoke(
                revoked.get(), "签到名单核对有误，本人当日未到会", company.person(OFFICE)));
        timeline.plan(timeline.workingDaysAgo(8), TAKEN, () -> takeForUnit(company));
    }

    private List<Credential> issue(Company company, Certified paper, List<String> holders, @Nullable LocalDate until) {
        return Stage.granted(credentials.issueAll(
                holders.stream()
                        .map(one -> new CredentialRequest(
                                paper.template(), company.association(), company.person(one), null, paper.detail(), paper.hours(),
                                company.today(), until, SourceKind.OFFICE, ids.next(), List.of()))
                        .toList(),
                company.person(OFFICE)));
    }

    private void take(Company company, String who) {
        Actor actor = company.actor(who);
        memberships.ofPerson(actor.requirePerson()).stream()
                .filter(one -> one.state() == Membership.State.ACTIVE)
                .forEach(one -> Stage.granted(certificates.take(actor, SourceKind.MEMBERSHIP, one.id().value())));
    }

    private void takeForUnit(Company company) {
        Actor actor = company.actor(ENGINEER);
        memberships.ofUnits(actor.requirePerson(), List.of()).stream()
                .filter(one -> one.state() == Membership.State.ACTIVE)
                .forEach(one -> Stage.granted(certificates.take(actor, SourceKind.MEMBERSHIP, one.id().value())));
    }

    /** Ten of the thirteen elements, as the engineer answers for them. */
    private void answer(Company company) {
        name(company, "ec1", Kind.EDUCATION, "", "本科阶段的数学、力学和焊接冶金");
        name(company, "ec2", Kind.TRAINING, "焊接缺陷分析", "铁路车辆焊接标准在本厂的应用");
        name(company, "ec3", Kind.POST, "", "查明转向架侧梁焊缝早期开裂的原因");
        name(company, "ec4", Kind.POST, "", "设计侧梁焊接工装和工艺方案");
        name(company, "ec5", Kind.TRAINING, "残余应力测试", "用测试结果评价工艺方案");
        name(company, "ec6", Kind.CREDENTIAL, "工程科普进校园", "向学生讲焊接安全");
        name(company, "ec8", Kind.MEMBERSHIP, "", "入会时承诺遵守职业道德");
        name(company, "ec9", Kind.POST, "", "带领三人的工艺小组");
        name(company, "ec10", Kind.CREDENTIAL, "学术年会", "在年会上作报告");
        name(company, "ec11", Kind.CREDENTIAL, "研修班", "每年学时达标");
    }

    private void name(Company company, String element, Kind kind, String title, String statement) {
        Actor actor = company.actor(ENGINEER);
        CareerItem item = passports.passport(actor).items().stream()
                .filter(one -> one.kind() == kind && one.title().zh().contains(title)).findFirst().orElseThrow();
        Stage.granted(elements.name(actor, FRAMEWORK, element, item.id(), statement));
    }
}
