package home.engineers.messages.rules;

import java.util.List;
import java.util.regex.Pattern;

/** Tells public addresses from those of the machine, of private networks and of protocols' own use. */
public final class OutboundRule {
    private static final Pattern CANONICAL_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)");
    private static final Pattern NUMERIC_LABEL = Pattern.compile("(?i)\\d+|0x[0-9a-f]*");
    private static final Pattern HOST_NAME = Pattern.compile("(?i)[a-z0-9_-]+(?:\\.[a-z0-9_-]+)*");
    private static final Pattern IPV6 = Pattern.compile("(?i)[0-9a-f:]+(?::(?:\\d{1,3}\\.){3}\\d{1,3})?");

    /** Networks of IPv4 that are not the public internet (RFC 6890 and its successors). */
    private static final List<Network> CLOSED_4 = List.of(
            net(8, 0), net(8, 10), net(10, 100, 64), net(8, 127), net(16, 169, 254), net(12, 172, 16), net(24, 192, 0, 0),
            net(24, 192, 0, 2), net(24, 192, 88, 99), net(16, 192, 168), net(15, 198, 18), net(24, 198, 51, 100),
            net(24, 203, 0, 113), net(4, 224), net(4, 240));

    /** Outside 2000::/3 nothing of IPv6 is public; inside it these are not. */
    private static final List<Network> CLOSED_6 = List.of(
            net(32, 0x20, 0x01, 0, 0),
            net(28, 0x20, 0x01, 0, 0x10),
            net(28, 0x20, 0x01, 0, 0x20),
            net(32, 0x20, 0x01, 0x0d, 0xb8),
            net(16, 0x20, 0x02),
            net(20, 0x3f, 0xff, 0));

    private static final Network GLOBAL_6 = net(3, 0x20);

    private OutboundRule() {}

    /** Whether a host is written in the one way all programs read alike: a name, a plain dotted quad, or IPv6. */
    public static boolean unambiguous(String host) {
        if (host.indexOf(':') >= 0) {
            return IPV6.matcher(host).matches();
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        return NUMERIC_LABEL.matcher(last).matches()
                ? CANONICAL_QUAD.matcher(host).matches()
                : HOST_NAME.matcher(host).matches();
    }

    /** Whether an address, 4 or 16 bytes, lies in the public internet. One that wraps an IPv4 address does not. */
    public static boolean isPublic(byte[] address) {
        return switch (address.length) {
            case 4 -> CLOSED_4.stream().noneMatch(network -> network.holds(address));
            case 16 -> GLOBAL_6.holds(address) && CLOSED_6.stream().noneMatch(network -> network.holds(address));
            default -> false;
        };
    }

    private static Network net(int bits, int... bytes) {
        byte[] prefix = new byte[16];
        for (int i = 0; i < bytes.length; i++) {
            prefix[i] = (byte) bytes[i];
        }
        return new Network(prefix, bits);
    }

    private record Network(byte[] prefix, int bits) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
