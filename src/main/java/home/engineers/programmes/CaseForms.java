package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Map;

/** Fills in the form of a programme before a case is filed; {@link CaseFiling#file} files what is kept here. */
public interface CaseForms {
    /**
     * Keeps answers in the actor's draft, over what it holds already or what the profile tells.
     *
     * @param answers by the names of the fields: texts, whole numbers as {@code Long}, others as {@code BigDecimal}, truth
     *     values, dates as 2026-12-05, lists of rows; attachments come by {@code files}
     * @param files by the names of their fields
     * @throws home.engineers.kernel.authority.Absent where there is no such programme
     */
    Outcome<Kept> keep(Actor actor, String programme, Map<String, Object> answers, Map<String, List<Upload>> files);

    /**
     * As {@link #keep}, in place of what the draft holds already.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such programme
     */
    Outcome<Kept> begin(Actor actor, String programme, Map<String, Object> answers, Map<String, List<Upload>> files);

    /**
     * As {@link #keep}, for the correction that a supplement allows; it is filed by {@link ReviewDesk#supplement}.
     *
     * @throws home.engineers.kernel.authority.Absent where the case has no form to correct, or none for the actor
     */
    Outcome<Kept> keepCorrection(Actor actor, String address, Map<String, Object> answers, Map<String, List<Upload>> files);

    /** @param version of the draft */
    record Kept(int version) {}
}
