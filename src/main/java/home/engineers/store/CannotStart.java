package home.engineers.store;

/**
 * The house cannot start for a reason that its operator can mend. The message is the one line to show, Chinese first,
 * then English.
 */
public final class CannotStart extends RuntimeException {
    public CannotStart(String chinese, String english) {
        super(chinese + " " + english);
    }

    public CannotStart(String chinese, String english, Throwable cause) {
        super(chinese + " " + english, cause);
    }
}
