package home.engineers.store;

/**
 * Something cannot be done for a reason that the operator can mend. The message is the one line to show, Chinese first,
 * then English.
 */
public final class OperatorFault extends RuntimeException {
    public OperatorFault(String chinese, String english) {
        super(chinese + " " + english);
    }

    public OperatorFault(String chinese, String english, Throwable cause) {
        super(chinese + " " + english, cause);
    }
}
