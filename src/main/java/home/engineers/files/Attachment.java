package home.engineers.files;

import java.time.Instant;
import java.util.UUID;

/** @param sha256 lower-case hex of the content; @param mediaType what the content is, not what its name says */
public record Attachment(UUID id, String name, String mediaType, long bytes, String sha256, Instant receivedAt) {}
