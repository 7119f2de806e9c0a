package home.engineers.messages.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.messages.rules.OutboundRule;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides for one host at a time. Who connects asks for the addresses here and uses no others. */
final class AddressGuard {
    /** How names become addresses; tests answer differently from one time to the next. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Names names;

    AddressGuard(Collection<String> allowed, Names names) {
        this.allowed = allowed.stream().map(AddressGuard::plain).filter(host -> !host.isEmpty()).collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    boolean allows(String host) {
        return allowed.contains(plain(host));
    }

    private static String plain(String host) {
        String lower = host.strip().toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    Outcome<List<InetAddress>> resolve(String host) {
        String name = plain(host);
        if (!OutboundRule.unambiguous(name)) {
            return Outcome.refused(Reason.of("messages.outbound.host"));
        }
        try {
            List<InetAddress> found = List.of(names.of(name));
            boolean closed = !allows(name) && found.stream().anyMatch(address -> !isPublic(address));
            return closed ? Outcome.refused(Reason.of("messages.outbound.closed", name)) : Outcome.granted(found);
        } catch (UnknownHostException unknown) {
            return Outcome.refused(Reason.of("messages.outbound.unknown", name));
        }
    }

    /** Whether a connection to this host at this address may be made. */
    boolean mayConnect(String host, InetAddress address) {
        return allows(host) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return OutboundRule.isPublic(address.getAddress());
    }

    /** Why the form of an address is refused, before any name is looked up; null where it is sound. */
    @Nullable Reason formFault(URI address) {
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null) {
            return Reason.of("messages.outbound.host");
        }
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        boolean plainButAllowed = "http".equalsIgnoreCase(address.getScheme()) && allows(host);
        return secure || plainButAllowed ? null : Reason.of("messages.outbound.scheme");
    }
}
