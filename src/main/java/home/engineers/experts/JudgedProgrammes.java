package home.engineers.experts;

import home.engineers.experts.conflicts.Matter;
import home.engineers.kernel.LocalizedText;
import java.util.List;

/** The programmes for which experts are admitted; offered as a bean by whoever keeps programmes. */
public interface JudgedProgrammes {
    /** Those in whose course experts judge, in the order of the house. */
    List<Judged> all();

    /** The cases of a programme that are on their way to its experts. @param level empty for every level */
    List<Matter> waiting(String programme, String level);

    /** @param levels in the order of the document */
    record Judged(String id, LocalizedText name, List<Level> levels) {
        public Judged {
            levels = List.copyOf(levels);
        }
    }

    /** @param id for title reviews the title itself, such as {@code senior-engineer} */
    record Level(String id, LocalizedText name) {}
}
