package home.engineers.patents.reading;

import static home.engineers.patents.reading.ReadFiles.cited;
import static home.engineers.patents.reading.ReadFiles.one;
import static home.engineers.patents.reading.ReadFiles.parties;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentRecord;
import home.engineers.patents.PatentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every document of the United States that lies beside the tests, field by field against what stands in it. */
class UsptoSamplesTests {
    @Test
    void readsAGrantOf2015() {
        PatentRecord grant = one("uspto/US08930553.xml");

        assertNumbers(grant, "US8930553B2", LocalDate.of(2015, 1, 6), "US13648029", LocalDate.of(2012, 10, 9));
        assertThat(grant.type()).isEqualTo(PatentType.INVENTION);
        assertThat(grant.title()).isEqualTo("Managing mid-dialog session initiation protocol (SIP) messages");
        assertThat(grant.titleEn()).isEqualTo(grant.title());
        assertThat(grant.language()).isEqualTo("en");
        assertThat(grant.ipc()).containsExactly("G06F 15/16");
        assertThat(grant.cpc()).isEmpty();
        assertThat(parties(grant, PartyRole.APPLICANT)).containsExactly("International Business Machines Corporation|Armonk, NY|US");
        assertThat(parties(grant, PartyRole.INVENTOR))
                .containsExactly("Nitzan Nissim|Rehovot|IL", "Brian Pulito|Lexington, KY|US", "Asaf Zinger|Rehovot|IL");
        assertThat(parties(grant, PartyRole.ASSIGNEE)).containsExactly("International Business Machines Corporation|Armonk, NY|US");
        assertThat(parties(grant, PartyRole.AGENT)).containsExactly("Cuenot, Forsythe & Kim, LLC||");
        assertThat(cited(grant)).hasSize(21).startsWith("US7844851B2", "US7995466B2", "US8078737B2", "US20070140112A1", "US20070220302A1");
        assertThat(grant.abstractText()).startsWith("Processing mid-dialog SIP messages by receiving").endsWith("in the context of the new SIP session.");
        assertThat(grant.firstClaim()).startsWith("1. A system for processing mid-dialog SIP messages, the system comprising: an incoming message");
        assertThat(grant.claims().lines()).hasSize(8);
    }

    @Test
    void readsAGrantOf2005() {
        PatentRecord grant = one("uspto/US06859910.xml");

        assertNumbers(grant, "US6859910B2", LocalDate.of(2005, 2, 22), "US09832323", LocalDate.of(2001, 4, 10));
        assertThat(grant.title()).isEqualTo("Methods and systems for transactional tunneling");
        assertThat(grant.ipc()).containsExactly("G06F 15/00", "G06F 17/00", "G06F 17/21", "G06F 17/24");
        assertThat(parties(grant, PartyRole.APPLICANT)).containsExactly("John Charles Croy|Middletown, RI|US");
        assertThat(parties(grant, PartyRole.INVENTOR)).containsExactly("John Charles Croy|Middletown, RI|US");
        assertThat(parties(grant, PartyRole.AGENT)).containsExactly("Joseph H. Born||", "Foley Hoag LLP||");
        assertThat(parties(grant, PartyRole.ASSIGNEE)).hasSize(1);
        assertThat(cited(grant)).containsExactly(
                "US5793966A", "US6205482B1", "US20020055909A1", "US20020069244A1", "US20020078093A1", "US20020095387A1", "US20020152126A1",
                "US20030208684A1");
        assertThat(grant.abstractText()).isNotEmpty();
        assertThat(grant.claims().lines()).hasSize(2);
    }

    @Test
    void readsAGrantOf2002InItsOlderMarkup() {
        PatentRecord grant = one("uspto/US06336130.xml");

        assertNumbers(grant, "US6336130B1", LocalDate.of(2002, 1, 1), "US09413215", LocalDate.of(1999, 10, 5));
        assertThat(grant.title()).isEqualTo("Arrangement for improving availability of services in a communication system");
        assertThat(grant.ipc()).containsExactly("G06F 15/16", "G06F 13/00");
        assertThat(grant.priorities()).containsExactly("NO971605");
        assertThat(parties(grant, PartyRole.INVENTOR)).containsExactly("Thanh Van Do|Oslo|NO");
        assertThat(parties(grant, PartyRole.ASSIGNEE)).containsExactly("Telefonaktiebolaget LM Ericsson (publ)|Stockholm|SE");
        assertThat(parties(grant, PartyRole.AGENT)).containsExactly("Nixon & Vanderhye P.C.||");
        assertThat(cited(grant)).containsExactly(
                "US5825759A", "US5974441A", "US6049819A", "US6076099A", "US6085086A", "WO9625012",
                "S. Krause et al.; Mobile Service Agents Enabling ‘Intelligence on Demand’ in Telecommunications; Globecom '96 Communications:"
                        + " The Key to Global Prosperity; pp. 78-84, Nov. 1996.*",
                "IEEE 46th Technology Conference, Apr. 28-May 1, 1996, Atlanta, Georgia, van Thanh et al., “Making Mobility Transparent to"
                        + " the Applications”.",
                "Telektronikk, vol. 90, No. 2, 1994, Norway, T. Handegåard, “The TINA Consortium”.");
        assertThat(grant.abstractText()).startsWith("A communications systems, e.g., a telecommunications system").endsWith("fixed part of the kernel transport network.");
        assertThat(grant.firstClaim()).startsWith("1. An arrangement in a network including a plurality of mobile terminals")
                .endsWith("each of the mobile terminals including a fixed network node agent representing the fixed network node.");
        assertThat(grant.claims().lines()).hasSize(22);
    }

    @Test
    void readsADesignOf2001() {
        PatentRecord design = one("uspto/USD435854S1.xml");

        assertNumbers(design, "USD435854S1", LocalDate.of(2001, 1, 2), "US29116510", LocalDate.of(1999, 1, 6));
        assertThat(design.type()).isEqualTo(PatentType.DESIGN);
        assertThat(design.title()).isEqualTo("Disc cartridge");
        assertThat(design.ipc()).isEmpty();
        assertThat(design.locarno()).containsExactly("14-02");
        assertThat(parties(design, PartyRole.INVENTOR)).containsExactly(
                "Hiroyoshi Takagi|Kameoka|JP", "Hikaru Mizutani|Minou|JP", "Kenji Ohta|Otokuni|JP", "Noriaki Kitani|Hirakata|JP",
                "Takao Enomoto|Takatsuki|JP", "Hiroshi Nakashima|Hirakata|JP", "Yasushi Kojima|Nishinomiya|JP", "Toshiyuki Toyofuku|Hachioji|JP");
        assertThat(parties(design, PartyRole.ASSIGNEE)).containsExactly(
                "Hitachi Maxell, Ltd.|Osaka-fu|JP", "Sanyo Electric Co.,Ltd.|Osaka-fu|JP", "Olympus Optical Co., Ltd.|Tokyo|JP");
        assertThat(parties(design, PartyRole.AGENT)).containsExactly("Antonelli, Terry, Stout & Kraus, LLP||");
        assertThat(cited(design)).containsExactly(
                "USD271298", "USD298251", "USD312081", "USD316711", "USD347215", "USD367474", "USD387743", "USD392954", "USD410644", "USD422997");
        assertThat(design.abstractText()).isEmpty();
        assertThat(design.claims()).isEqualTo("The ornamental design for a disc cartridge, as shown and described.");
    }

    @Test
    void readsAnApplicationOf2001() {
        PatentRecord application = one("uspto/US20010000044A1.xml");

        assertNumbers(application, "US20010000044A1", LocalDate.of(2001, 3, 15), "US09342866", LocalDate.of(1999, 6, 29));
        assertThat(application.title())
                .isEqualTo("Systems and Methods For Transacting Business Over A Global Communications Network Such As The Internet");
        assertThat(application.ipc()).containsExactly("G06F 17/60");
        assertThat(parties(application, PartyRole.INVENTOR)).containsExactly("Wayne W Lin|Irvine, CA|US");
        assertThat(application.abstractText()).startsWith("A business model / process is described").contains("buyer's performance");
        assertThat(application.firstClaim()).startsWith("1. A method of doing business over a global communications network comprising the steps:");
        assertThat(application.claims().lines()).hasSize(21);
    }

    @Test
    void readsAnApplicationOf2005() {
        PatentRecord application = one("uspto/US20050004437A1.xml");

        assertNumbers(application, "US20050004437A1", LocalDate.of(2005, 1, 6), "US10830857", LocalDate.of(2004, 4, 23));
        assertThat(application.title()).isEqualTo("Simulation device for playful evaluation and display of blood sugar levels");
        assertThat(application.ipc()).containsExactly("A61B 5/00");
        assertThat(application.priorities()).containsExactly("CH197401");
        assertThat(parties(application, PartyRole.INVENTOR)).containsExactly("Heiner Kaufmann|Bern|CH", "Thomas Vering|Bremgarten b. Bern|CH");
        assertThat(parties(application, PartyRole.APPLICANT)).hasSize(2);
        assertThat(application.citations()).isEmpty();
        assertThat(application.abstractText()).isEqualTo(
                "A simulation device for playful evaluation and display of blood sugar levels, including a display, wherein the evaluation"
                        + " is displayed by a virtual creature.");
        assertThat(application.firstClaim()).isEqualTo(
                "1. A simulation device for displaying and evaluating blood sugar readings, comprising: a housing; a display means; and a"
                        + " storing, evaluating and controlling unit; wherein the evaluation is displayed by means of a virtual creature.");
        assertThat(application.claims().lines()).hasSize(10);
    }

    @Test
    void readsAGrantOf1976() {
        PatentRecord grant = one("uspto/US03932709.greenbook");

        assertNumbers(grant, "US3932709A", LocalDate.of(1976, 1, 13), "US05449155", LocalDate.of(1974, 3, 7));
        assertThat(grant.title()).isEqualTo("Electronic business telephone");
        assertThat(grant.ipc()).containsExactly("H04M 11/00");
        assertThat(parties(grant, PartyRole.INVENTOR)).containsExactly("Don G. Hoff|Tiburon, CA|US", "Patrick Young|Oakland, CA|US");
        assertThat(parties(grant, PartyRole.ASSIGNEE)).containsExactly("General Teletronics Incorporated|San Francisco, CA|US");
        assertThat(parties(grant, PartyRole.AGENT)).containsExactly("Flehr, Hohbach, Test, Albritton & Herbert||");
        assertThat(cited(grant)).startsWith("US3518629", "US3553445", "US3617638", "US3632998").hasSize(9);
        assertThat(grant.abstractText()).startsWith("An electronic business telephone for the transmission and receipt of voice messages and digital data.");
        assertThat(grant.firstClaim()).startsWith("1. An electronic communications terminal comprising: a. keyboard means for entry of numeric information");
        assertThat(grant.claims().lines()).hasSize(17);
    }

    /** Whoever lays a further document beside these writes its test. */
    @Test
    void noOtherDocumentLiesBesideTheTests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/patents/uspto"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                    "US08930553.xml", "US06859910.xml", "US06336130.xml", "USD435854S1.xml", "US20010000044A1.xml", "US20050004437A1.xml",
                    "US03932709.greenbook", "LICENSE.txt");
        }
    }

    private static void assertNumbers(PatentRecord record, String number, LocalDate published, String application, LocalDate filed) {
        assertThat(record.number().text()).isEqualTo(number);
        assertThat(record.publishedOn()).isEqualTo(published);
        assertThat(record.application().text()).isEqualTo(application);
        assertThat(record.filedOn()).isEqualTo(filed);
        assertThat(record.source()).isEqualTo("USPTO");
    }
}
