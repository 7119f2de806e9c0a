package home.engineers.votes.rules;

import java.util.regex.Pattern;

/** The part of a network address that is kept: of IPv4 the first three of four bytes, of IPv6 the first three groups. */
public final class NetworkPrefix {
    private static final Pattern FOUR = Pattern.compile("(?:::ffff:)?([0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3})\\.[0-9]{1,3}");
    private static final int GROUPS = 3;

    private NetworkPrefix() {}

    /** For example 203.0.113.0/24 or 2001:db8:1::/48; the word {@code other} for what is neither. */
    public static String of(String address) {
        var four = FOUR.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".0/24";
        }
        return address.indexOf(':') >= 0 && address.matches("[0-9a-fA-F:.%a-z]{2,60}") ? six(address) : "other";
    }

    private static String six(String address) {
        String[] halves = address.replaceAll("%.*", "").split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            String group = i < first.length ? first[i].replaceFirst("^0+(?=.)", "").toLowerCase(java.util.Locale.ROOT) : "0";
            prefix.append(group).append(':');
        }
        return prefix.append(":/48").toString();
    }
}
