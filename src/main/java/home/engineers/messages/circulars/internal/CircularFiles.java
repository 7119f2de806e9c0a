package home.engineers.messages.circulars.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.CircularId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that go with a notice: open to those who send it and to those who were told, and to nobody else. */
@Component
class CircularFiles implements FileOwner {
    static final int MOST = 10;
    static final long LARGEST = 10L * 1024 * 1024;
    private static final Set<String> ACCEPTED = Set.of(
            "application/pdf", "image/jpeg", "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final JdbcClient jdbc;
    private final ObjectProvider<Attachments> attachments;
    private final CircularTable circulars;
    private final RecipientTable recipients;
    private final ObjectProvider<CircularGate> gate;

    CircularFiles(
            JdbcClient jdbc,
            ObjectProvider<Attachments> attachments,
            CircularTable circulars,
            RecipientTable recipients,
            ObjectProvider<CircularGate> gate) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.circulars = circulars;
        this.recipients = recipients;
        this.gate = gate;
    }

    /** Takes in those that are what they say; of each other one the reason. */
    List<Reason> add(CircularId circular, List<Upload> uploads, PersonId by) {
        List<Reason> reasons = new ArrayList<>();
        int room = MOST - of(circular).size();
        if (uploads.size() > room) {
            return List.of(Reason.at("files", "messages.circular.manyFiles", MOST));
        }
        for (Upload upload : uploads) {
            switch (attachments.getObject().receive(upload.name(), upload.content(), ACCEPTED, LARGEST, by)) {
                case Granted<Attachment>(Attachment file) -> hang(circular, file.id());
                case Refused<Attachment>(List<Reason> why) -> why.forEach(reason ->
                        reasons.add(new Reason(reason.key(), reason.arguments(), "files", reason.citation())));
            }
        }
        return reasons;
    }

    private void hang(CircularId circular, UUID file) {
        jdbc.sql("insert into circular_attachment (circular, attachment) values (?, ?)").params(circular.value(), file).update();
    }

    void remove(CircularId circular, Collection<UUID> files) {
        for (UUID file : files) {
            int removed = jdbc.sql("delete from circular_attachment where circular = ? and attachment = ?")
                    .params(circular.value(), file)
                    .update();
            if (removed > 0) {
                attachments.getObject().discard(file);
            }
        }
    }

    List<Attachment> of(CircularId circular) {
        return jdbc.sql("select attachment from circular_attachment where circular = ? order by attachment")
                .param(circular.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(file -> attachments.getObject().find(file).stream())
                .toList();
    }

    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return jdbc.sql("select circular from circular_attachment where attachment = ?")
                .param(attachment)
                .query(UUID.class)
                .optional()
                .flatMap(id -> circulars.find(new CircularId(id)))
                .map(circular -> mayRead(actor, circular));
    }

    private boolean mayRead(Actor actor, Circular circular) {
        if (!actor.signedIn()) {
            return false;
        }
        return gate.getObject().maySeeRecipients(actor, circular)
                || recipients.of(circular.id(), actor.requirePerson()).isPresent();
    }
}
