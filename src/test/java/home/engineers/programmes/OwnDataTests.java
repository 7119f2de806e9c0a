package home.engineers.programmes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Actor;
import home.engineers.people.People;
import home.engineers.people.PersonData;
import home.engineers.programmes.PersonColumns.How;
import home.engineers.programmes.PersonColumns.Line;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people see and take along of themselves is all that is held on them, from every module, and nothing of others. */
@HouseTest
@Transactional
class OwnDataTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonData data;

    @Autowired
    private List<PersonalData> modules;

    @Autowired
    private List<PersonMerge> merges;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private PersonColumns columns;
    private ReviewHouse house;
    private KnownPerson known;

    @BeforeEach
    void someoneStandsEverywhere() throws Exception {
        columns = new PersonColumns(jdbc);
        house = ReviewHouse.in(context);
        known = KnownPerson.in(context, house);
    }

    @Test
    void everyColumnThatMayHoldAPersonIsAnsweredForOrExemptWithAReason() throws IOException {
        List<Line> lines = PersonColumns.written();

        assertThat(places(lines)).containsAll(columns.found());
        assertThat(lines).allSatisfy(line -> {
            boolean answered = line.how() == How.PERSON || line.how() == How.WITHIN;
            assertThat(line.parts().isEmpty()).as(line.place()).isEqualTo(!answered);
            assertThat(line.reason().isBlank()).as(line.place()).isEqualTo(answered);
        });
        assertThat(jdbc.sql("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'")
                .query(String.class).list()).containsAll(places(lines));
    }

    private static List<String> places(List<Line> lines) {
        return lines.stream().map(Line::place).toList();
    }

    @Test
    void everyColumnWithAPersonIsAnsweredForOnceWhereTwoRecordsAreMerged() throws IOException {
        List<String> persons = PersonColumns.written().stream().filter(line -> line.how() == How.PERSON).map(Line::place).toList();

        assertThat(merges.stream().flatMap(module -> module.columns().stream()).map(column -> column.table() + "." + column.column()))
                .as("the module of a column answers for it with a bean of kernel.PersonMerge")
                .doesNotHaveDuplicates()
                .containsAll(persons);
    }

    @Test
    void aPlantedTableWithAPersonIsFound() throws IOException {
        jdbc.sql("create table planted_note (id uuid primary key, writer uuid not null, reader uuid references people_person, words text)").update();
        jdbc.sql("insert into planted_note values (?, ?, ?, ?)")
                .params(known.id().value(), known.id().value(), known.id().value(), "找" + KnownPerson.NAME)
                .update();

        Set<String> unanswered = columns.found();
        unanswered.removeAll(places(PersonColumns.written()));
        assertThat(unanswered).containsExactly("planted_note.reader", "planted_note.writer");
        assertThat(unansweredTraces()).containsExactly("planted_note");
    }

    @Test
    void noTableNamesThePersonWithoutAnAnswer() throws IOException {
        assertThat(columns.tablesThatSay(traces())).contains("people_person", "case_filing", "case_objection", "messages_notice");
        assertThat(unansweredTraces()).isEmpty();
    }

    private List<String> traces() {
        return List.of(
                known.id().toString(), KnownPerson.NAME, KnownPerson.MOBILE, KnownPerson.MAIL, KnownPerson.NUMBER);
    }

    private Set<String> unansweredTraces() throws IOException {
        Set<String> answered = PersonColumns.written().stream()
                .filter(line -> line.how() != How.OTHER)
                .map(Line::table)
                .collect(Collectors.toSet());
        return columns.tablesThatSay(traces()).stream().filter(table -> !answered.contains(table)).collect(Collectors.toSet());
    }

    @Test
    void whatIsShownIsAsMuchAsIsHeld() throws IOException {
        Map<String, Integer> shown = new LinkedHashMap<>();
        data.shown(known.actor()).forEach(part -> shown.put(part.name(), part.size()));
        Map<List<String>, List<Line>> byParts =
                PersonColumns.written().stream().filter(line -> !line.parts().isEmpty()).collect(Collectors.groupingBy(Line::parts));

        byParts.forEach((parts, lines) -> {
            long held = lines.stream().collect(Collectors.groupingBy(Line::table)).values().stream().mapToLong(this::held).sum();
            assertThat(held).as(lines.toString()).isPositive();
            assertThat(parts.stream().mapToLong(part -> shown.getOrDefault(part, 0)).sum()).as(parts.toString()).isEqualTo(held);
        });
        assertThat(byParts.keySet().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(shown.keySet());
    }

    /** Rows of one table that hold the person in one of these columns, or belong to a case or membership of the person. */
    private long held(List<Line> lines) {
        String condition = lines.stream()
                .map(line -> line.how() == How.WITHIN
                        ? within(line)
                        : "\"" + line.column() + "\"::text = :person")
                .collect(Collectors.joining(" or "));
        return jdbc.sql("select count(*) from " + lines.getFirst().table() + " where " + condition)
                .param("person", known.id().toString())
                .query(Long.class)
                .single();
    }

    private static String within(Line line) {
        return line.column().equals("membership")
                ? "membership in (select id from membership where person::text = :person)"
                : "case_id in (select id from review_case where applicant::text = :person)";
    }

    @Test
    void theArchiveHoldsOneDocumentAndThePersonsOwnFiles() throws Exception {
        Map<String, byte[]> entries = entries(taken("/people/data.zip").getContentAsByteArray());

        assertThat(entries.keySet()).containsExactlyInAnyOrder("files/1-岑见微学历证书.pdf", "files/2-岑见微学位证书.pdf", "data.json");
        assertThat(new String(entries.get("files/2-岑见微学位证书.pdf"), UTF_8)).startsWith("%PDF-1.4").contains("%%EOF");
        JsonNode document = json.readTree(entries.get("data.json"));
        assertThat(document.get("person").asString()).isEqualTo(known.id().toString());
        assertThat(document.get("files").valueStream().map(JsonNode::asString))
                .containsExactly("files/1-岑见微学历证书.pdf", "files/2-岑见微学位证书.pdf");
        assertThat(document.toString()).contains(KnownPerson.NUMBER, "岑见微业绩突出，同意推荐", "论缆索", "技术顾问");
        assertThat(rows(document, "programmes.part.case")).singleElement().satisfies(row -> {
            assertThat(row.get("number").asString()).isEqualTo(known.filed().number());
            assertThat(row.get("level").asString()).isEqualTo("engineer");
        });
        assertThat(rows(document, "people.part.look")).extracting(row -> row.get("what").asString())
                .contains("profile", "identity-number", "data");
    }

    private static List<JsonNode> rows(JsonNode document, String part) {
        return document.get("parts").valueStream()
                .filter(one -> one.get("key").asString().equals(part))
                .flatMap(one -> one.get("rows").valueStream())
                .toList();
    }

    private static Map<String, byte[]> entries(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void nothingOfOthersIsTakenAlong() throws Exception {
        List<String> others = othersSayings();
        assertThat(others).allSatisfy(said -> assertThat(columns.tablesThatSay(List.of(said))).as(said).isNotEmpty());
        List<String> sealed = List.of(KnownPerson.OBJECTORS_CONTACT);
        assertThat(columns.tablesThatSay(sealed)).isEmpty();

        String document = new String(entries(taken("/people/data.zip").getContentAsByteArray()).get("data.json"), UTF_8);
        String page = taken("/people/data").getContentAsString(UTF_8);
        assertThat(Stream.concat(others.stream(), sealed.stream())).allSatisfy(said -> {
            assertThat(document).doesNotContain(said);
            assertThat(page).doesNotContain(said);
        });
    }

    /** Handlers by id, name and number, and whoever objected, named in an answer, with what was said. */
    private List<String> othersSayings() {
        List<String> others = new ArrayList<>(List.of(KnownPerson.OBJECTOR, KnownPerson.OBJECTION));
        Stream.of(house.hr(), house.secretary(), house.secondSecretary()).map(Actor::requirePerson).forEach(handler -> {
            others.add(handler.toString());
            others.add(name(handler));
        });
        return others;
    }

    private String name(PersonId person) {
        return people.card(person).orElseThrow().name();
    }

    @Test
    void aNoticeAboutSomeoneElseIsTakenAlongWithoutTheName() throws Exception {
        assertThat(jdbc.sql("select count(*) from messages_notice where person = ? and ? = any(arguments)")
                .params(house.hr().requirePerson().value(), KnownPerson.NAME).query(Long.class).single()).isPositive();

        String taken = mvc.perform(get("/people/data.json").with(SignedInAs.person(house.hr().requirePerson())))
                .andReturn().getResponse().getContentAsString(UTF_8);
        assertThat(taken).contains("请公示：***的申报件").doesNotContain(KnownPerson.NAME);
    }

    @Test
    void everyPartIsSaidInWordsOfBothLanguages() throws Exception {
        String chinese = taken("/people/data").getContentAsString(UTF_8);
        String english = mvc.perform(get("/people/data").cookie(new Cookie("language", "en"))
                        .with(SignedInAs.person(known.id()))).andReturn().getResponse().getContentAsString(UTF_8);

        assertThat(chinese).contains("申报件的办理经过", "评审通过", "您代单位提出的入会申请", "居民身份证", "在职")
                .doesNotContain("in-post", "identity-number", "tally-recorded");
        assertThat(english).contains("What happened to your cases", "Applications you made for a unit", "In post");
    }

    @Test
    void everyModuleOfTheHouseIsAsked() {
        assertThat(modules).extracting(module -> module.getClass().getPackageName().split("\\.")[2])
                .containsExactlyInAnyOrder("people", "organisations", "organisations", "dues", "districts", "programmes", "programmes", "messages", "messages", "files", "files", "committees", "panels", "experts", "votes", "ballots", "meetings", "credentials", "law", "evidence", "careers", "patents", "interests", "achievements");
    }

    private MockHttpServletResponse taken(String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path).with(SignedInAs.person(known.id()))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response;
    }
}
