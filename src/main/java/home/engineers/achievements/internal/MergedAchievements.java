package home.engineers.achievements.internal;

import home.engineers.kernel.PersonMerge;
import java.util.List;
import org.springframework.stereotype.Component;

/** Achievements, when two records of a person are merged: all of both are the kept person's. */
@Component
class MergedAchievements implements PersonMerge {
    private static final String DEPOSIT = "achievements.data.deposit";
    private static final String PARTY = "achievements.data.party";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("achievement", "depositor", DEPOSIT),
                Column.moves("achievement", "withdrawn_by", "achievements.data.withdrawn"),
                Column.moves("achievement_party", "person", PARTY),
                Column.moves("achievement_party", "asked", PARTY));
    }
}
