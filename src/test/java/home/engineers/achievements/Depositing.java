package home.engineers.achievements;

import static home.engineers.organisations.Society.granted;

import home.engineers.achievements.internal.DepositDesk;
import home.engineers.achievements.internal.PartsDesk;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.internal.SubmitDesk;
import home.engineers.achievements.rules.AchievementVocabulary;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.Reviews;
import home.engineers.search.SearchIndexes;
import home.engineers.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deposits achievements in a house and carries them through review, as their depositors and a secretary do. */
final class Depositing {
    final Society society;
    final DepositDesk desk;
    final PartsDesk parts;
    final SubmitDesk submitting;
    final Achievements library;
    private final ApplicationContext context;
    private final ReviewDesk reviewing;
    private final Reviews reviews;
    private final PersonId secretary;

    Depositing(ApplicationContext context) {
        this.context = context;
        society = new Society(context);
        desk = context.getBean(DepositDesk.class);
        parts = context.getBean(PartsDesk.class);
        submitting = context.getBean(SubmitDesk.class);
        library = context.getBean(Achievements.class);
        reviewing = context.getBean(ReviewDesk.class);
        reviews = context.getBean(Reviews.class);
        secretary = society.holder(Role.SECRETARY);
    }

    static <T> List<Reason> refused(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T> granted -> throw new AssertionError("granted: " + granted);
            case Refused<T>(List<Reason> reasons) -> reasons;
        };
    }

    Actor secretary() {
        return society.actor(secretary);
    }

    /** A description that lacks nothing. */
    static Map<String, List<String>> described(String title) {
        Map<String, List<String>> fields = new HashMap<>(DescriptionForm.written(Description.EMPTY));
        fields.put("titleZh", List.of(title));
        fields.put("titleEn", List.of("An invented work"));
        fields.put("abstractZh", List.of("针对山区桥梁缆索检测难、风险高的问题，研制爬缆机器人，用视觉和漏磁两种方法找断丝，现场检测效率提高四倍，已在三座桥上使用。"));
        fields.put("keywordsZh", List.of("缆索；检测；机器人"));
        fields.put("maturity", List.of("7"));
        fields.put("fields", List.of("bridges"));
        fields.put("finishedOn", List.of("2026-03-31"));
        fields.put("conclusion", List.of("positive"));
        fields.put("lawful", List.of("true"));
        return fields;
    }

    static Upload pdf(String name) {
        String text = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return new Upload(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** A draft that lacks nothing. */
    UUID draft(Actor actor, Map<String, List<String>> description) {
        UUID id = granted(desk.begin(actor, ""));
        granted(desk.describe(actor, id, desk.room(actor, id).version().edits(), description));
        granted(parts.addParty(actor, id, new PartyWish("completing-unit", "曲水桥梁检测研究所", "", "", "")));
        granted(parts.addFile(actor, id, "evaluation", "成果评价报告", Optional.of(pdf("评价.pdf"))));
        return id;
    }

    Filed submit(Actor actor, UUID id) {
        return granted(submitting.submit(actor, id, true, true));
    }

    /** From the filed case to its award. */
    void review(Filed filed) {
        granted(reviewing.findComplete(secretary(), filed.address(), reviews.version(secretary(), filed.address()), ""));
        LocalDate due = Objects.requireNonNull(reviews.summary(secretary(), filed.address()).dueOn());
        context.getBean(TestClock.class).moveTo(due.plusDays(1));
        context.getBean(DueWorkRunner.class).runAll();
    }

    RegistrationNumber registered(Actor actor, Map<String, List<String>> description) {
        UUID id = draft(actor, description);
        review(submit(actor, id));
        return number(id);
    }

    RegistrationNumber number(UUID id) {
        return context.getBean(JdbcClient.class).sql("select year, serial from achievement where id = ?").param(id)
                .query((row, line) -> new RegistrationNumber(row.getInt(1), row.getInt(2))).single();
    }

    /** What the library finds, once its index has taken in all that was committed. */
    Achievements.Page found(Achievements.Query query) {
        context.getBean(SearchIndexes.class).index(AchievementVocabulary.INDEX).catchUp();
        return granted(library.list(query, "", false));
    }

    LocalDate today() {
        return context.getBean(HouseClock.class).today();
    }
}
