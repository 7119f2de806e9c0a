package home.engineers.people;

import home.engineers.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Another district stands in a person's profile.
 *
 * @param district code of GB/T 2260, or null where none is known any more
 */
public record PersonMoved(PersonId person, @Nullable String district) {}
