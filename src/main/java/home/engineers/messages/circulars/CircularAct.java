package home.engineers.messages.circulars;

/** Names of the acts on notices, as the permission sentences and the endpoints use them. */
public final class CircularAct {
    /** Lists and counts, without the recipients. */
    public static final String READ = "messages.circular.read";
    /** Drafts, sends, takes back, cancels, reminds and corrects. */
    public static final String WRITE = "messages.circular.write";
    public static final String APPROVE = "messages.circular.approve";
    /** Who received, read and answered. */
    public static final String RECIPIENTS = "messages.circular.recipients";
    /** What concerns the recipient alone: reading, answering, channels. */
    public static final String RECEIVE = "messages.circular.receive";
    /** By the link of a mail, without signing in. */
    public static final String UNSUBSCRIBE = "messages.circular.unsubscribe";
    /** How long notices are held back, and above how many recipients a second person approves. */
    public static final String RULE_SET = "messages.circularRule.set";

    private CircularAct() {}
}
