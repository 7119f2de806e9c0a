package home.engineers.patents.reading;

import static home.engineers.patents.reading.ReadFiles.cited;
import static home.engineers.patents.reading.ReadFiles.one;
import static home.engineers.patents.reading.ReadFiles.parties;
import static home.engineers.patents.reading.ReadFiles.pieces;
import static home.engineers.patents.reading.ReadFiles.record;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Act;
import home.engineers.patents.PatentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same invented document in each format of exchange comes out the same, field by field. */
class ExchangeFormatsTests {
    private static final String FIRM = "重庆虚构桥梁检测有限公司";
    private static final String AGENCY = "重庆虚构专利代理事务所||";

    @Test
    void readsExchangeDocumentsOfTheEpoWithWhatTheyAmendAndWithdraw() {
        List<Piece.Read> all = ReadFiles.resource("docdb.xml");

        PatentRecord first = record(all.getFirst());
        assertChinese(first, "CN116000001A", LocalDate.of(2023, 4, 28), "DOCDB");
        assertThat(first.act()).isEqualTo(Act.STORE);
        assertThat(first.titleEn()).isEqualTo("Cable inspection trolley");
        assertThat(first.familyId()).isEqualTo("79990001");
        assertThat(first.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(first.cpc()).containsExactly("E01D 19/16");
        assertThat(first.priorities()).containsExactly("CN2023100000015");
        assertThat(parties(first, PartyRole.APPLICANT)).containsExactly(FIRM + "||");
        assertThat(parties(first, PartyRole.INVENTOR)).containsExactly("CEN JIANWEI||", "CHENG YUAN||");
        assertThat(cited(first)).containsExactly("CN105353263A", "缆索检测技术，虚构出版社");
        assertThat(first.abstractText()).isEqualTo("A trolley runs along a cable.");

        PatentRecord amended = record(all.get(1));
        assertThat(amended).extracting(PatentRecord::act, r -> r.number().text(), r -> r.application().text(), PatentRecord::title, PatentRecord::language)
                .containsExactly(Act.CORRECT, "EP4990001A1", "EP23990001", "Cable inspection trolley", "en");
        PatentRecord withdrawn = record(all.get(2));
        assertThat(withdrawn).extracting(PatentRecord::act, r -> r.number().text()).containsExactly(Act.REMOVE, "CN220000002U");
        assertThat(all).hasSize(3);
    }

    @Test
    void readsADocumentOfCnipa() {
        PatentRecord grant = one("cnipa.xml");

        assertChinese(grant, "CN116000001B", LocalDate.of(2024, 3, 12), "CNIPA");
        assertThat(grant.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(grant.priorities()).containsExactly("CN2022100000094");
        assertThat(parties(grant, PartyRole.APPLICANT)).containsExactly(FIRM + "|400000 重庆市渝中区虚构路1号|CN");
        assertThat(parties(grant, PartyRole.INVENTOR)).containsExactly("岑见微||", "程远||");
        assertThat(parties(grant, PartyRole.ASSIGNEE)).containsExactly(FIRM + "||");
        assertThat(parties(grant, PartyRole.AGENT)).containsExactly(AGENCY);
        assertThat(grant.abstractText()).isEqualTo("一种小车，沿缆索行走。\n以摄像头检查表面。");
        assertThat(grant.firstClaim()).isEqualTo("1. 一种缆索检测小车，其特征在于：包括车架(1)。");
        assertThat(grant.claims().lines()).hasSize(2);
    }

    @Test
    void readsAPublicationInSt96() {
        PatentRecord publication = one("st96.xml");

        assertChinese(publication, "CN116000001A", LocalDate.of(2023, 4, 28), "ST96");
        assertThat(publication.titleEn()).isEqualTo("Cable inspection trolley");
        assertThat(publication.ipc()).containsExactly("E01D 19/16");
        assertThat(publication.cpc()).containsExactly("E01D 19/16", "G01N 21/8851");
        assertThat(publication.priorities()).containsExactly("CN2022100000094");
        assertThat(parties(publication, PartyRole.APPLICANT)).containsExactly(FIRM + "|重庆|CN");
        assertThat(parties(publication, PartyRole.INVENTOR)).containsExactly("岑见微||", "Yuan Cheng||");
        assertThat(parties(publication, PartyRole.ASSIGNEE)).containsExactly(FIRM + "||");
        assertThat(parties(publication, PartyRole.AGENT)).containsExactly(AGENCY);
        assertThat(cited(publication)).containsExactly("CN105353263A");
        assertThat(publication.abstractText()).isEqualTo("一种小车，沿缆索行走。");
        assertThat(publication.claims()).isEqualTo("1. 一种缆索检测小车，包括车架。");
    }

    @Test
    void readsADocumentInSt36WrittenInGb18030() {
        PatentRecord document = one("st36.xml");

        assertChinese(document, "CN116000001A", LocalDate.of(2023, 4, 28), "ST36");
        assertThat(document.titleEn()).isEqualTo("Cable inspection trolley");
        assertThat(document.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(document.cpc()).containsExactly("E01D 19/16");
        assertThat(document.priorities()).containsExactly("CN2022100000094");
        assertThat(parties(document, PartyRole.APPLICANT)).containsExactly(FIRM + "|重庆|CN");
        assertThat(parties(document, PartyRole.INVENTOR)).containsExactly("岑见微||", "程远||");
        assertThat(parties(document, PartyRole.ASSIGNEE)).containsExactly(FIRM + "||");
        assertThat(parties(document, PartyRole.AGENT)).containsExactly(AGENCY);
        assertThat(cited(document)).containsExactly("CN105353263A", "缆索检测技术");
        assertThat(document.abstractText()).isEqualTo("一种小车，沿缆索行走。");
        assertThat(document.firstClaim()).isEqualTo("1. 一种缆索检测小车，包括车架。");
    }

    /** How each format says that a document is withdrawn or corrected. */
    @ParameterizedTest
    @CsvSource({
        "cnipa.xml, status=\"C\", status=\"D\", REMOVE", "cnipa.xml, status=\"C\", status=\"A\", CORRECT",
        "cnipa.xml, status=\"C\", status=\"C\", STORE", "st96.xml, com:st96Version, com:operationCategory=\"Delete\" com:st96Version, REMOVE",
        "st96.xml, com:st96Version, com:operationCategory=\"Correct\" com:st96Version, CORRECT",
        "st36.xml, date-publ, status=\"D\" date-publ, REMOVE", "st36.xml, date-publ, status=\"A\" date-publ, CORRECT"
    })
    void readsWhatIsWithdrawnAndCorrected(String file, String from, String to, Act act) throws IOException {
        try (InputStream in = ExchangeFormatsTests.class.getResourceAsStream("/patents/" + file)) {
            String marks = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(marks).contains(from);
            byte[] changed = marks.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);

            assertThat(pieces(new ByteArrayInputStream(changed))).singleElement()
                    .satisfies(piece -> assertThat(record(piece.read()).act()).isEqualTo(act));
        }
    }

    private static void assertChinese(PatentRecord record, String number, LocalDate published, String source) {
        assertThat(record.number().text()).isEqualTo(number);
        assertThat(record.publishedOn()).isEqualTo(published);
        assertThat(record.application().text()).isEqualTo("CN2023100000015");
        assertThat(record.filedOn()).isEqualTo(LocalDate.of(2023, 1, 4));
        assertThat(record.type()).isEqualTo(PatentType.INVENTION);
        assertThat(record.title()).isEqualTo("一种缆索检测小车");
        assertThat(record.language()).isEqualTo("zh");
        assertThat(record.source()).isEqualTo(source);
    }
}
