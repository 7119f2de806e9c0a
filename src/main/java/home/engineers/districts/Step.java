package home.engineers.districts;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import home.engineers.organisations.FoundingState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the steps towards a district's association, as {@code districts/steps.yaml} names it.
 *
 * @param state the founding state it leads to, or null where it leads to none
 * @param after keys of the steps without which it cannot be taken
 * @param numbered whether a registration number comes with it
 * @param citation the law that names it, or null where none does
 */
public record Step(
        String key,
        LocalizedText name,
        @Nullable FoundingState state,
        List<String> after,
        boolean numbered,
        @Nullable Citation citation) {
    public Step {
        after = List.copyOf(after);
    }
}
