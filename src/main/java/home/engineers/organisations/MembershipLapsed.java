package home.engineers.organisations;

/** A membership ended with its term, unrenewed. */
public record MembershipLapsed(Membership membership) {}
