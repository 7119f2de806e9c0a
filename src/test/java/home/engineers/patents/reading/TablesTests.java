package home.engineers.patents.reading;

import static home.engineers.patents.reading.ReadFiles.pieces;
import static home.engineers.patents.reading.ReadFiles.record;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Outcome;
import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.EventKind;
import home.engineers.patents.LegalEvents;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Event;
import home.engineers.patents.PatentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as users export them: columns in any order, several values in a cell, in every encoding and as a workbook. */
class TablesTests {
    private static final String TABLE = """
            检索结果导出

            序号\t发明（设计）人\t申请日\t专利类型\t申请（专利权）人\t发明名称\t公开(公告)号\tIPC分类号\t公开（公告）日\t优先权号\t申请号
            1\t岑见微；程远|梁工\t2023年1月4日\t发明\t重庆虚构桥梁检测有限公司;重庆虚构大学\t一种缆索检测小车\tCN 116000001 A\tE01D 19/16；G01N 21/88\t2023.04.28\tCN202210000009.5 2022-01-05\tCN202310000001.5
            """;

    @TempDir
    private Path place;

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "GB18030,''"})
    void readsATableInEveryEncoding(String charset, String mark) throws IOException {
        byte[] file = (mark + TABLE).getBytes(Charset.forName(charset));
        List<Piece> all = pieces(new ByteArrayInputStream(file));

        assertThat(all).map(ReadFiles::told).containsExactly("4 CN116000001A");
        PatentRecord read = record(all.getFirst().read());
        assertThat(read.application()).isEqualTo(new ApplicationNumber("CN", "2023100000015"));
        assertThat(read.filedOn()).isEqualTo(LocalDate.of(2023, 1, 4));
        assertThat(read.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(read.type()).isEqualTo(PatentType.INVENTION);
        assertThat(read.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(read.priorities()).hasSize(1);
        assertThat(ReadFiles.parties(read, PartyRole.APPLICANT)).containsExactly("重庆虚构桥梁检测有限公司||", "重庆虚构大学||");
        assertThat(ReadFiles.parties(read, PartyRole.INVENTOR)).containsExactly("岑见微||", "程远||", "梁工||");
    }

    @Test
    void readsAWorkbookWithNumbersAndDaysInTheirOwnCells() throws IOException {
        List<Piece> all = file("a.xlsx", Workbooks.of(List.of(
                List.of("检索结果"), List.of("申请日", "公开（公告）日", "标题", "公开（公告）号", "申请号"),
                List.of(LocalDate.of(2023, 1, 4), LocalDate.of(2023, 4, 28), "一种缆索检测小车", "CN116000001A", 202310000001.5),
                List.of("2023-02-30", LocalDate.of(2023, 4, 28), "没有这一天", "CN116000002A", ""),
                List.of("", "", "又一条", "CN116000003A", 202310000003L))));

        assertThat(all).map(ReadFiles::told).containsExactly("3 CN116000001A", "4 CN116000002A patents.refused.date", "5 CN116000003A");
        PatentRecord first = record(all.getFirst().read());
        assertThat(first.filedOn()).isEqualTo(LocalDate.of(2023, 1, 4));
        assertThat(first.publishedOn()).isEqualTo(LocalDate.of(2023, 4, 28));
        assertThat(first.application()).isEqualTo(new ApplicationNumber("CN", "2023100000015"));
        assertThat(record(all.getLast().read()).application()).extracting(ApplicationNumber::number).asString().startsWith("202310000003");
    }

    @Test
    void makesTwoDocumentsOfARowThatNamesAPublicationAndAGrant() throws IOException {
        List<Piece> all = pieces("""
                申请号,公开（公告）号,公开（公告）日,授权公告号,授权公告日,名称
                202310000001.5,CN116000001A,2023-04-28,CN116000001B,2024-03-12,一种小车
                202420000002.X,CN220000002U,2024-08-06,CN220000002U,2024-08-06,电动葫芦
                202330000003.5,,,CN308000003S,2023-06-01,扳手
                202310000001.5,CN116000001A,2023-04-28,不是号码,,一种小车
                """);

        assertThat(all).map(ReadFiles::told).containsExactly(
                "2 CN116000001A", "2 CN116000001B", "3 CN220000002U", "4 CN308000003S", "5 CN116000001A", "5 不是号码 patents.number.publication");
        assertThat(all.subList(0, 4)).map(piece -> record(piece.read()).publishedOn()).containsExactly(
                LocalDate.of(2023, 4, 28), LocalDate.of(2024, 3, 12), LocalDate.of(2024, 8, 6), LocalDate.of(2023, 6, 1));
        assertThat(all.subList(0, 2)).map(piece -> record(piece.read()).application().text()).containsOnly("CN2023100000015");
    }

    @Test
    void readsWhatGooglePatentsAndEspacenetExport() throws IOException {
        List<Piece> google = pieces("""
                search URL:,https://patents.google.com/?q=cable
                id,title,assignee,inventor/author,priority date,filing/creation date,publication date,grant date,result link
                CN-116000001-B,Cable trolley,Invented Bridges Ltd,Cen J,2023-01-04,2023-01-04,2024-03-12,2024-03-12,https://patents.google.com/x
                """);
        assertThat(google).map(ReadFiles::told).containsExactly("3 CN116000001B");
        assertThat(record(google.getFirst().read()).filedOn()).isEqualTo(LocalDate.of(2023, 1, 4));

        List<Piece> espacenet = pieces("""
                "No","Title","Inventors","Applicants","Publication number","Earliest priority","IPC","Publication date","Family number"
                "1","Cable trolley","CEN JIANWEI [CN]
                CHENG YUAN [CN]","INVENTED BRIDGES LTD [CN]","CN116000001A
                CN116000001B","2023-01-04","E01D19/16
                G01N21/88 (2006.01)","2023-04-28
                2024-03-12","79990001"
                """);
        assertThat(espacenet).map(ReadFiles::told).containsExactly("2 CN116000001A", "2 CN116000001B");
        PatentRecord second = record(espacenet.getLast().read());
        assertThat(second.publishedOn()).isEqualTo(LocalDate.of(2024, 3, 12));
        assertThat(second.ipc()).containsExactly("E01D 19/16", "G01N 21/88");
        assertThat(second.familyId()).isEqualTo("79990001");
        assertThat(ReadFiles.parties(second, PartyRole.INVENTOR)).containsExactly("CEN JIANWEI||CN", "CHENG YUAN||CN");
        assertThat(ReadFiles.parties(second, PartyRole.APPLICANT)).containsExactly("INVENTED BRIDGES LTD||CN");
    }

    @Test
    void readsATableOfLegalStatus() throws IOException {
        List<Piece> all = pieces("""
                申请号,法律状态公告日,法律状态,法律状态信息
                CN202310000001.5,2023.05.19,实质审查的生效,IPC(主分类):E01D 19/16
                202310000001.5,2024-03-12;2023-05-19,授权;实质审查的生效,
                202310000001.6,2024-03-12,授权,
                202310000001.5,2024-02-30,授权,
                202310000001.5,2024-03-12,,
                ,2024-03-12,授权,
                """);

        assertThat(all).map(ReadFiles::told).containsExactly(
                "2 CN2023100000015", "3 CN2023100000015", "4 202310000001.6 patents.number.check", "5 CN2023100000015 patents.refused.date",
                "6 CN2023100000015 patents.refused.noStatus", "7  patents.refused.noApplication");
        ApplicationNumber number = new ApplicationNumber("CN", "2023100000015");
        LocalDate examined = LocalDate.of(2023, 5, 19);
        assertThat(all.get(0).read().record()).isEqualTo(Outcome.granted(new LegalEvents(
                number, List.of(new Event("SE01", EventKind.EXAMINATION, examined, "实质审查的生效：IPC(主分类):E01D 19/16")), "STATUS")));
        assertThat(all.get(1).read().record()).isEqualTo(Outcome.granted(new LegalEvents(
                number, List.of(new Event("GR01", EventKind.GRANTED, LocalDate.of(2024, 3, 12), "授权"),
                        new Event("SE01", EventKind.EXAMINATION, examined, "实质审查的生效")), "STATUS")));
    }

    private List<Piece> file(String name, byte[] content) throws IOException {
        List<Piece> all = new ArrayList<>();
        try (Piece.Source source = PatentFiles.open(Files.write(place.resolve(name), content), name)) {
            for (Piece piece = source.next(); piece != null; piece = source.next()) {
                all.add(piece);
            }
        }
        return all;
    }
}
