package home.engineers.panels.draw;

/**
 * How many of a panel must and may be of one kind.
 *
 * @param attribute specialty, employer, district, level, or another by which experts are told apart
 * @param value the value of it that counts; where it would name someone, such as an employer, a pseudonym
 * @param min at least so many
 * @param max at most so many, not less than {@code min} save where the quota contradicts itself
 */
public record Quota(String attribute, String value, int min, int max) {
    public Quota {
        if (min < 0 || max < 0) {
            throw new IllegalArgumentException("a quota below nothing");
        }
    }
}
