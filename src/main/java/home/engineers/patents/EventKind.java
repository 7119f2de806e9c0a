package home.engineers.patents;

/** What happened to an application; names of the gazette's events beside each (rules sheet PAT-31, PAT-33). */
public enum EventKind {
    /** 公布. */
    PUBLISHED,
    /** 实质审查的生效. */
    EXAMINATION,
    /** 授权. */
    GRANTED,
    /** 撤回. */
    WITHDRAWN,
    /** 视为撤回. */
    DEEMED_WITHDRAWN,
    /** 驳回. */
    REJECTED,
    /** 视为放弃取得专利权. */
    DEEMED_ABANDONED,
    /** 专利权的主动放弃. */
    ABANDONED,
    /** 避免重复授权放弃专利权. */
    DOUBLE_GRANT,
    /** 未缴年费专利权终止. */
    FEE_UNPAID,
    /** 专利权有效期届满. */
    EXPIRED,
    /** 专利权全部无效. */
    INVALIDATED,
    /** 专利权部分无效. */
    PARTLY_INVALIDATED,
    /** 恢复权利. */
    RESTORED,
    /** 专利申请权、专利权的转移. */
    TRANSFERRED,
    /** 专利权期限补偿: the office extended the term. */
    TERM_EXTENDED,
    /** 质押登记. */
    PLEDGED,
    /** 质押登记的注销. */
    PLEDGE_ENDED,
    /** 实施许可合同备案. */
    LICENSED,
    /** 实施许可合同备案的注销. */
    LICENCE_ENDED,
    /** 开放许可声明. */
    OPEN_LICENCE,
    /** 著录事项变更. */
    BIBLIOGRAPHY,
    /** What the gazette says and this house has no name for. */
    OTHER
}
