package home.engineers.programmes;

import home.engineers.kernel.LocalizedText;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result in publicity, with exactly what the programme document lets it show; the rest is null. Once the time is
 * over nothing personal is shown.
 *
 * @param employer empty for whoever works for nobody
 * @param nameless whether an objection counts without a name; else one is a tip
 * @param agency the personnel agency that endorsed in the employer's place, or empty
 */
public record PublicNotice(
        UUID id,
        LocalizedText programme,
        @Nullable String name,
        @Nullable String employer,
        @Nullable String agency,
        @Nullable String specialty,
        @Nullable LocalizedText level,
        LocalDate begunOn,
        LocalDate dueOn,
        int workingDays,
        boolean provisional,
        boolean running,
        boolean nameless) {}
