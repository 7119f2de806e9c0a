package home.engineers.files.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class AttachmentsTests {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/png", "text/csv", "text/plain", WORD);
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8);

    @Autowired
    private Attachments attachments;

    @Autowired
    private ContentStore contents;

    @Autowired
    private IdSource ids;

    @Autowired
    private JdbcClient jdbc;

    private PersonId sender;

    @BeforeEach
    void aSender() {
        sender = new PersonId(ids.next());
    }

    @Test
    void givesBackWhatItTookIn() throws IOException {
        Attachment attachment = taken("C:\\证明\\学时证明.pdf", PDF);

        assertThat(attachment.name()).isEqualTo("学时证明.pdf");
        assertThat(attachment.mediaType()).isEqualTo("application/pdf");
        try (InputStream in = attachments.open(attachment.id())) {
            assertThat(in.readAllBytes()).isEqualTo(PDF);
        }
        assertThat(attachments.find(attachment.id())).contains(attachment);
    }

    @Test
    void takesAnOfficeDocumentByWhatItsContainerDeclares() throws IOException {
        assertThat(taken("申报表.docx", office(WORD + ".main+xml")).mediaType()).isEqualTo(WORD);
        assertRefused("申报表.docx", office("application/vnd.ms-word.document.macroEnabled.main+xml"), "files.attachment.active");
        assertRefused("申报表.docx", office("text/xml"), "files.attachment.notWhatNameSays");
        assertRefused("申报表.docx", PDF, "files.attachment.notWhatNameSays");
    }

    @Test
    void takesChineseTextInEitherEncoding() {
        assertThat(taken("名册.csv", "姓名,手机号\n".getBytes(Charset.forName("GB18030"))).mediaType()).isEqualTo("text/csv");
        assertThat(taken("名册.csv", "姓名,手机号\n".getBytes(UTF_8)).mediaType()).isEqualTo("text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "证明.pdf, MZ\u0090\u0000\u0003\u0000, files.attachment.active",
        "证明.exe, MZ\u0090\u0000\u0003\u0000, files.attachment.active",
        "证明.html, <html><script>, files.attachment.active",
        "证明.pdf, <html><script>alert(1)</script>, files.attachment.active",
        "证明.svg, <svg xmlns='http://www.w3.org/2000/svg'/>, files.attachment.active",
        "证明.sh, #!/bin/sh, files.attachment.active",
        "证明.png, %PDF-1.7, files.attachment.notWhatNameSays",
        "证明.gif, GIF89a, files.attachment.type"
    })
    void refusesWhatContradictsItsNameOrWouldRun(String name, String content, String reason) {
        assertRefused(name, content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), reason);
    }

    @Test
    void refusesEmptyAndOversizedFilesAndKeepsNothingOfThem() {
        assertRefused("证明.pdf", new byte[0], "files.attachment.empty");
        byte[] large = new byte[2 << 20];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertRefused("证明.pdf", large, "files.attachment.large");
    }

    @Test
    void neverGivesOutAFileThatIsNotWhatWasReceived() throws IOException {
        Attachment attachment = taken("证明.pdf", "%PDF-1.7 to be changed".getBytes(UTF_8));
        Files.writeString(contents.place(attachment.sha256()), "something else");

        assertThatThrownBy(() -> attachments.open(attachment.id())).isInstanceOf(IllegalStateException.class);
        Files.write(contents.place(attachment.sha256()), "%PDF-1.7 to be changed".getBytes(UTF_8));
        assertThatThrownBy(() -> attachments.open(attachment.id())).hasMessageContaining("quarantine");
    }

    @Test
    void onlyTheSenderReadsAFileThatHangsOnNothing() {
        Attachment attachment = taken("证明.pdf", PDF);

        assertThat(attachments.mayRead(new Actor(sender, Set.of()), attachment.id())).isTrue();
        assertThat(attachments.mayRead(new Actor(new PersonId(ids.next()), Set.of()), attachment.id())).isFalse();
        assertThat(attachments.mayRead(Actor.VISITOR, attachment.id())).isFalse();
    }

    @Test
    void forgetsADiscardedFile() {
        Attachment attachment = taken("证明.pdf", PDF);

        attachments.discard(attachment.id());

        assertThatThrownBy(() -> attachments.open(attachment.id())).isInstanceOf(Absent.class);
    }

    private Attachment taken(String name, byte[] content) {
        Outcome<Attachment> outcome = receive(name, content);
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<Attachment>) outcome).value();
    }

    private void assertRefused(String name, byte[] content, String reason) {
        long before = count();
        Outcome<Attachment> outcome = receive(name, content);
        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((Reason) refused.reasons().getFirst()).key()).isEqualTo(reason));
        assertThat(count()).isEqualTo(before);
    }

    private long count() {
        return jdbc.sql("select count(*) from files_attachment").query(Long.class).single();
    }

    private Outcome<Attachment> receive(String name, byte[] content) {
        return attachments.receive(name, new ByteArrayInputStream(content), ACCEPTED, 1 << 20, sender);
    }

    private static byte[] office(String mainPart) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.write(("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + mainPart + "\"/></Types>").getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write("<document/>".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
