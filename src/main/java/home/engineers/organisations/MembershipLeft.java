package home.engineers.organisations;

/** A membership was given up. */
public record MembershipLeft(Membership membership) {}
