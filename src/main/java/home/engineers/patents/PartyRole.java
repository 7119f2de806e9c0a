package home.engineers.patents;

/** As what somebody is named in a published document. */
public enum PartyRole {
    /** 申请（专利权）人. */
    APPLICANT,
    /** 发明（设计）人. */
    INVENTOR,
    /** 当前权利人, or whom the office names as holder at grant. */
    ASSIGNEE,
    /** 代理机构或代理师. */
    AGENT
}
