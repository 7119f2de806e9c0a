package home.engineers.portal.law;

/**
 * What everyone may see of an official act.
 *
 * @param number of its leaf; 0 for the moments until it has its place
 * @param at date and hour as the page's language writes them
 * @param kind in words
 * @param leaf lower-case hex
 */
public record EvidenceLine(long number, String at, String kind, String leaf) {}
