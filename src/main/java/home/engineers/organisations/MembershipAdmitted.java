package home.engineers.organisations;

/** A person or unit was admitted to an association. */
public record MembershipAdmitted(Membership membership) {}
