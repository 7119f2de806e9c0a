package home.engineers.patents;

/** What kind of right is applied for (专利法 第2条 for the first three). */
public enum PatentType {
    /** 发明. */
    INVENTION,
    /** 实用新型. */
    UTILITY_MODEL,
    /** 外观设计. */
    DESIGN,
    /** 植物专利, known to the United States only. */
    PLANT,
    /** Anything else an office publishes, such as a statutory invention registration. */
    OTHER
}
