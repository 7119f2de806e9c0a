package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named objection to a result in publicity. Who objects is told to those who answer it, and to nobody else. */
record Objection(
        UUID id,
        CaseId caseId,
        String objector,
        String contact,
        String facts,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean upheld,
        @Nullable String answer) {}
