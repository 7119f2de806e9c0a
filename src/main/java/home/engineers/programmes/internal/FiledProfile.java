package home.engineers.programmes.internal;

import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Field;
import home.engineers.kernel.PersonalData.Fields;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The profile of a filing, shown to the person who filed it, and what is left of it after erasing. */
final class FiledProfile {
    /** Nothing told: of a unit, and of whoever was erased. */
    static final EligibilityProfile UNTOLD = new EligibilityProfile(
            null, List.of(), List.of(), List.of(), null, null, null, EnumSet.allOf(Item.class));

    private FiledProfile() {}

    static Cell cell(EligibilityProfile profile) {
        List<Field> fields = new ArrayList<>();
        day(fields, "programmes.field.born", profile.born());
        profile.degrees().forEach(one -> level(fields, one.level().words(), one.completed()));
        profile.titles().forEach(one -> level(fields, one.level().words(), one.obtained()));
        profile.skills().forEach(one -> level(fields, one.level().words(), one.obtained()));
        day(fields, "programmes.field.engineeringSince", profile.engineeringSince());
        if (profile.employment() != null) {
            fields.add(new Field(
                    "programmes.field.employment",
                    Cell.word(profile.employment().wireName(), profile.employment().words().key())));
        }
        day(fields, "programmes.field.barredUntil", profile.barredUntil());
        return new Fields(fields);
    }

    private static void day(List<Field> fields, String label, @Nullable LocalDate day) {
        if (day != null) {
            fields.add(new Field(label, Cell.of(day)));
        }
    }

    /** The level is the label, and its date the value. */
    private static void level(List<Field> fields, Sentence words, LocalDate on) {
        fields.add(new Field(words.key(), Cell.of(on)));
    }
}
