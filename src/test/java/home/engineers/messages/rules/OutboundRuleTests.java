package home.engineers.messages.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRuleTests {
    @ParameterizedTest
    @ValueSource(strings = {
        "0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.0.1", "198.18.0.1",
        "198.19.255.255", "198.51.100.7", "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "fc00::1", "fdff::1", "fe80::1", "fec0::1", "ff02::1", "::127.0.0.1", "64:ff9b::7f00:1",
        "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:a00:1::", "3fff::1", "4000::1"
    })
    void refusesWhatIsNotThePublicInternet(String address) throws UnknownHostException {
        assertThat(OutboundRule.isPublic(InetAddress.getByName(address).getAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
        "198.17.255.255", "198.20.0.0", "223.255.255.255", "2400:3200::1", "2606:4700::1111", "2001:4860:4860::8888"
    })
    void allowsThePublicInternetUpToBothSidesOfEveryBorder(String address) throws UnknownHostException {
        assertThat(OutboundRule.isPublic(InetAddress.getByName(address).getAddress())).isTrue();
    }

    @Test
    void refusesIpv4InsideIpv6() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 1, 1, 1, 1};

        assertThat(OutboundRule.isPublic(mapped)).isFalse();
        assertThat(OutboundRule.isPublic(new byte[] {1, 1})).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2130706433", "0x7f000001", "0x7f.1", "127.1", "0177.0.0.1", "127.0.0.01", "1.2.3.4.5", "256.1.1.1", "1.2.3",
        "a.b.1", "", "fe80::1%eth0", "exa mple.com", "例え.com", "a..b", "example.com/", "[::1]"
    })
    void refusesHostsThatProgramsReadDifferently(String host) {
        assertThat(OutboundRule.unambiguous(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "xn--r8jz45g.com", "sms-gateway", "1.2.3.4", "3com.com", "::1", "2400:3200::1", "::ffff:127.0.0.1"})
    void acceptsHostsWrittenPlainly(String host) {
        assertThat(OutboundRule.unambiguous(host)).isTrue();
    }
}
