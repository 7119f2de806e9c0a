package home.engineers.kernel.authority;

import home.engineers.kernel.OrganisationId;

/** A role held in an organisation today. */
public record Seat(Role role, OrganisationId organisation) {}
