package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Where a letter goes, whom it is for, and which page it leads to. */
record Addressed(Channel channel, String address, PersonId person, @Nullable String link) {}
