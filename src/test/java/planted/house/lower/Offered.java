package planted.house.lower;

/** The public side of the lower module. */
public record Offered(String name) {}
