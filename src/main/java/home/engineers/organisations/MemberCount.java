package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;

/**
 * How many memberships stood alike on a day.
 *
 * @param unit memberships of units; otherwise of persons
 * @param district where the members lived or had their seat on that day, or empty
 * @param state in which they stood at the end of that day
 */
public record MemberCount(OrganisationId association, boolean unit, String district, Membership.State state, long count) {}
