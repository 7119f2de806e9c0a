package home.engineers.dues;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** What one member owes and has paid, with its receipts. */
    public static final String CHARGE_READ = "dues.charge.read";
    public static final String CHARGE_LIST = "dues.charge.list";
    public static final String CHARGE_MAKE = "dues.charge.make";
    public static final String RULE_READ = "dues.rule.read";
    public static final String RULE_SET = "dues.rule.set";
    public static final String REDUCTION_GRANT = "dues.reduction.grant";
    public static final String PAYMENT_RECORD = "dues.payment.record";
    public static final String RECEIPT_ANNUL = "dues.receipt.annul";
    public static final String STATEMENT_READ = "dues.statement.read";
    public static final String STATEMENT_IMPORT = "dues.statement.import";
    public static final String REMINDER_SEND = "dues.reminder.send";
    /** Proposing that a year be closed, and taking the proposal back. */
    public static final String YEAR_CLOSE = "dues.year.close";
    /** Closing a year that another person proposed. */
    public static final String YEAR_CONFIRM = "dues.year.confirm";

    private Act() {}
}
