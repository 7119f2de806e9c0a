package home.engineers.portal.law;

/**
 * What everyone may see of an official act.
 *
 * @param at date and hour as the page's language writes them
 * @param kind in words
 */
public record EvidenceLine(long number, String at, String kind, String hash) {}
