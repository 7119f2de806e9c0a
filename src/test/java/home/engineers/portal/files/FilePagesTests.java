package home.engineers.portal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class FilePagesTests {
    private static final byte[] PDF = "%PDF-1.7\nsomething".getBytes(UTF_8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Attachments attachments;

    @Autowired
    private IdSource ids;

    @Test
    void givesAFileToItsSenderAsAFileToKeep() throws Exception {
        PersonId sender = new PersonId(ids.next());
        Attachment attachment = ((Granted<Attachment>) attachments.receive(
                "学时证明.pdf", new ByteArrayInputStream(PDF), Set.of("application/pdf"), 1 << 20, sender)).value();

        mvc.perform(get("/files/{id}", attachment.id()).with(SignedInAs.person(sender)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PDF))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        mvc.perform(get("/files/{id}", attachment.id()).with(SignedInAs.person(new PersonId(ids.next()))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/files/{id}", attachment.id())).andExpect(status().isNotFound());
        mvc.perform(get("/files/{id}", ids.next()).with(SignedInAs.person(sender))).andExpect(status().isNotFound());
    }
}
