package home.engineers.patents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.patents.ApplicationNumber;
import home.engineers.patents.EventKind;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentRecord.Act;
import home.engineers.patents.PatentRecord.Cited;
import home.engineers.patents.PatentRecord.Event;
import home.engineers.patents.PatentRecord.Party;
import home.engineers.patents.PatentType;
import home.engineers.patents.PublicationNumber;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordHashTests {
    /** A record that comes again is known by the hash on record: another one would take every old record for a change. */
    @Test
    void staysWhatIsOnRecord() {
        assertThat(HexFormat.of().formatHex(RecordHash.of(record()))).isEqualTo("67c31043f08797831939376c7cb55411877e1519b29f2f7034d5e0cdae1ffe6c");
    }

    private static PatentRecord record() {
        return new PatentRecord(
                Act.STORE, new PublicationNumber("CN", "215792497", "U"), LocalDate.of(2022, 2, 11),
                new ApplicationNumber("CN", "2021218434359"), null, PatentType.UTILITY_MODEL, "一种充电桩，𠮷", "Charging post", "zh", "摘要\n第二段",
                "1. 充电桩", "1. 充电桩\n2. 如上", List.of("H02J 7/00", "B60L 53/31"), List.of(), List.of("Y02T 10/70"),
                List.of(new Party(PartyRole.APPLICANT, "虚构技术有限公司", "某省某市", "CN", "")), List.of("CN2020100000016"),
                List.of(new Cited("CN114081026A", "", "X")),
                List.of(new Event("GR01", EventKind.GRANTED, LocalDate.of(2022, 2, 11), "授权")), "", "TABLE");
    }
}
