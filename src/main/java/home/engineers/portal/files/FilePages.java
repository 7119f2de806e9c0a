package home.engineers.portal.files;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out one attachment, always as a file to keep and never as a page of this house. */
@Controller
class FilePages {
    private final Attachments attachments;

    FilePages(Attachments attachments) {
        this.attachments = attachments;
    }

    @Performs(FileActs.READ)
    @GetMapping("/files/{id}")
    ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable UUID id) {
        if (!attachments.mayRead(actor, id)) {
            throw new Absent();
        }
        Attachment attachment = attachments.find(id).orElseThrow(Absent::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.bytes())
                .header("Content-Disposition", ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .body(new InputStreamResource(attachments.open(id)));
    }
}
