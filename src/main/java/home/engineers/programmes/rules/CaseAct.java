package home.engineers.programmes.rules;

import home.engineers.programmes.CaseStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a case, with the status it brings and whether it is an official act. */
public enum CaseAct {
    FILED(true),
    PUBLICITY_BEGUN(true),
    PUBLICITY_ENDED(true),
    ENDORSED(true),
    ENDORSEMENT_DECLINED(true, CaseStatus.NOT_ENDORSED),
    FOUND_COMPLETE(true),
    SUPPLEMENT_NOTICED(true),
    SUPPLEMENTED(false),
    NOT_ACCEPTED(true, CaseStatus.NOT_ACCEPTED),
    SCREENED(true),
    SCREENED_OUT(true, CaseStatus.NOT_GRANTED),
    /** The panel for the case was drawn; the record of the draw is public, who was drawn is not. */
    PANEL_DRAWN(true),
    REVIEWERS_NAMED(true),
    OPINION_GIVEN(true),
    /** A named reviewer will not write an opinion, or was found to be tied to the case, and is none any more. */
    REVIEWER_LEFT(true),
    REVIEW_CLOSED(true),
    /** Opinions no longer count that were there when the review was closed; it goes on before the panel votes. */
    REVIEW_REOPENED(true),
    INTERVIEW_SET(false),
    INTERVIEWED(true),
    TALLY_RECORDED(true),
    /** The case is a candidate of a public vote that was announced. */
    PUBLIC_VOTE_ANNOUNCED(true),
    PUBLIC_VOTE_COUNTED(true),
    /** No vote was left that counts; the case waits for another public vote. */
    PUBLIC_VOTE_VOIDED(true),
    /** There was nothing to choose among. */
    PUBLIC_VOTE_WAIVED(true),
    RESULT_PUBLICITY_BEGUN(true),
    OBJECTION_RECEIVED(true),
    OBJECTION_ANSWERED(true),
    /** An objection was upheld and the panel must meet again. */
    SENT_BACK(true),
    RESULT_PUBLICITY_ENDED(true),
    CONFIRMED(true),
    AWARDED(true, CaseStatus.GRANTED),
    NOT_GRANTED(true, CaseStatus.NOT_GRANTED),
    LAPSED(true, CaseStatus.LAPSED),
    WITHDRAWN(true, CaseStatus.WITHDRAWN),
    ESCALATED(false),
    /** What the award should have brought about could not be carried out; someone must see to it. */
    EFFECT_HELD(false),
    CLOCK_RECOMPUTED(true),
    /** Somebody is out of the case from now on. */
    RECUSED(true),
    RECUSAL_LIFTING_PROPOSED(true),
    RECUSAL_LIFTED(true),
    APPEALED(true, CaseStatus.OPEN),
    APPEAL_UPHELD(true),
    APPEAL_DISMISSED(true, CaseStatus.NOT_GRANTED),
    REVOCATION_OPENED(true),
    REVOCATION_ANSWERED(false),
    REVOCATION_DROPPED(true),
    REVOKED(true, CaseStatus.REVOKED);

    private final boolean official;
    private final @Nullable CaseStatus brings;

    CaseAct(boolean official) {
        this(official, null);
    }

    CaseAct(boolean official, @Nullable CaseStatus brings) {
        this.official = official;
        this.brings = brings;
    }

    /** Whether it belongs in the evidence log. */
    public boolean official() {
        return official;
    }

    @Nullable CaseStatus brings() {
        return brings;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CaseAct named(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
