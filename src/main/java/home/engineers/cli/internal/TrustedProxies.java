package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes what a proxy says of the client's address and of HTTPS ({@code X-Forwarded-For}, {@code X-Forwarded-Proto}),
 * but only from the addresses in {@code house.proxies}. Without any, these headers count for nothing.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final List<String> proxies;

    TrustedProxies(@Value("${house.proxies:}") List<String> proxies) {
        this.proxies = proxies.stream().map(String::strip).map(TrustedProxies::literal).toList();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (proxies.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }

    private static String literal(String address) {
        try {
            return InetAddress.ofLiteral(address).getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            throw new OperatorFault(
                    "house.proxies 里的 " + address + " 不是 IP 地址。",
                    "house.proxies: " + address + " is no IP address.",
                    noAddress);
        }
    }
}
