package home.engineers.organisations;

/** A membership was given a further term. */
public record MembershipRenewed(Membership membership) {}
