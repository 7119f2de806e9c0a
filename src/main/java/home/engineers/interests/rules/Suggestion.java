package home.engineers.interests.rules;

import home.engineers.kernel.Reason;

/**
 * Something worth following.
 *
 * @param name for an interest made of it
 * @param query in the language of the search box
 * @param why it is suggested
 */
public record Suggestion(String name, String query, Reason why) {}
