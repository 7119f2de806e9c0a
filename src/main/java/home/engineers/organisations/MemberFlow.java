package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;

/**
 * How many memberships of an association came into force and went out of it within a span of days.
 *
 * @param unit memberships of units; otherwise of persons
 * @param left lapsed, left or gone to another association
 */
public record MemberFlow(OrganisationId association, boolean unit, long joined, long left) {}
