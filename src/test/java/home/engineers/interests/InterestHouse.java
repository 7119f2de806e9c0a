package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.awaitility.Awaitility.await;

import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Society;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house without patents and interests, one engineer in it, and files of patents that come in. */
public final class InterestHouse {
    public static final String CABLE =
            "CN116000001A,202310000001.5,2023-01-03,2026-04-28,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司,岑见微,E01D 19/16,发明,\n";
    public static final String CABLE_GRANTED =
            "CN116000001B,202310000001.5,2023-01-03,2026-10-12,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司,岑见微,E01D 19/16,发明,\n";
    public static final String HOIST =
            "CN220000002U,202420000002.X,2024-01-02,2026-08-06,电动葫芦,本实用新型公开了一种电动葫芦的制动装置。,虚构起重机械有限公司,程远,B66D 1/00,实用新型,\n";
    private static final String HEAD = "公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,申请（专利权）人,发明人,IPC分类号,专利类型,同族号\n";

    public final Society society;
    public final PersonId person;
    public final Actor actor;
    private final InterestDesk desk;
    private final PatentImports imports;
    private final DueWorkRunner due;
    private final JdbcClient jdbc;

    public InterestHouse(ApplicationContext context) {
        desk = context.getBean(InterestDesk.class);
        imports = context.getBean(PatentImports.class);
        due = context.getBean(DueWorkRunner.class);
        jdbc = context.getBean(JdbcClient.class);
        clear(jdbc);
        society = new Society(context);
        person = society.person();
        actor = society.actor(person);
    }

    /** Takes away all patents and interests, so that the index hears of it. */
    static void clear(JdbcClient jdbc) {
        jdbc.sql("truncate patent_citation, patent_event, patent_party").update();
        jdbc.sql("delete from patent_publication").update();
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_publication,
                    patent_application, patent_family, patent_news, interest, interest_match, interest_message, interest_delivery""").update();
    }

    public UUID save(Wish wish) {
        return granted(desk.save(actor, wish, ""));
    }

    /** Comes in and is stored; nobody is told yet. */
    public void arrives(String... rows) {
        byte[] file = (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
        UUID id = granted(imports.receive("news.csv", new ByteArrayInputStream(file), null));
        await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() == PatentImport.State.DONE);
    }

    /** Comes in, and everybody is told whose hour it is. */
    public void arrivesAndIsTold(String... rows) {
        arrives(rows);
        due.runAll();
    }

    /** What stands in the messages of interests, the first at the beginning. */
    public List<String> inbox() {
        return jdbc.sql("select array_to_string(arguments, '|') from messages_notice where person = ? and title_key = 'interests.told.title' order by sent_at, id")
                .param(person.value()).query(String.class).list();
    }
}
