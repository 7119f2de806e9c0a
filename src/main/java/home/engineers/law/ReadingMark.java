package home.engineers.law;

/** How sure we are of a wording: the confidence marks of the rules sheet. */
public enum ReadingMark {
    /** T1: wording read in a statute mirror or on an official page. 原文已核对. */
    READ,
    /** T2: wording read in a secondary copy. 转载文本，待核对. */
    SECONDARY,
    /** M, or M with partial confirmation: from memory. 条款凭记忆录入，待核对. */
    RECALLED,
    /** D: our own inference, not a quotation. 本系统的推定. */
    INFERRED
}
