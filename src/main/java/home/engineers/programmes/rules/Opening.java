package home.engineers.programmes.rules;

/**
 * When and how a programme may be applied for.
 *
 * @param byCall only while a call is open; else at any time
 * @param approval whether a call needs the approval number of the authority that allows it
 * @param free whether the document forbids to charge anything
 */
public record Opening(boolean byCall, boolean approval, boolean free) {
    public static final Opening STANDING = new Opening(false, false, false);
}
