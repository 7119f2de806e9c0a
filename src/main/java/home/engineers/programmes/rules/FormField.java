package home.engineers.programmes.rules;

import home.engineers.kernel.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form.
 *
 * @param name under which its answer is kept and by which rules ask for it: {@code form.<name>}
 * @param group id of its group; empty within a repeating group
 * @param prefill what of the profile stands in it before anything is typed, or null
 * @param condition under which it is asked at all; null where it always is
 */
public record FormField(
        String name,
        LocalizedText names,
        @Nullable LocalizedText help,
        String group,
        FormType type,
        @Nullable Prefill prefill,
        @Nullable FormCondition condition) {

    FormField under(@Nullable FormCondition asked) {
        return new FormField(name, names, help, group, type, prefill, asked);
    }
}
