package home.engineers.people.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address network address
 * @param device token of the device cookie, if the browser sent one
 */
public record Client(String address, @Nullable String device) {}
