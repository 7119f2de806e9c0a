package home.engineers.people;

import home.engineers.kernel.PersonId;

/** The first administrator used the set-up link. Published in the same transaction; the listener gives the position. */
public record FirstAdministratorSignedUp(PersonId person) {}
