package dev.ragstone.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.service.network.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy policy = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.9.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1"
            })
    void addressThatIsNotPublic_isRefused(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::808:808"})
    void publicAddress_isAllowed(String address) throws UnknownHostException {
        assertThat(policy.allows(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void mappedAddress_isJudgedAsTheAddressItHolds() throws UnknownHostException {
        byte[] mapped = new byte[16];
        mapped[10] = (byte) 0xff;
        mapped[11] = (byte) 0xff;
        mapped[12] = 127;
        mapped[15] = 1;
        assertThat(policy.allows(Inet6Address.getByAddress("mapped", mapped, 0)))
                .isFalse();
    }

    @Test
    void networkTheOperatorNames_isAllowedAndNoOther() throws UnknownHostException {
        AddressPolicy intranet = new AddressPolicy(List.of("10.20.0.0/16", "fd12:3456::/32"));
        assertThat(intranet.allows(InetAddress.getByName("10.20.255.1"))).isTrue();
        assertThat(intranet.allows(InetAddress.getByName("fd12:3456::1"))).isTrue();
        assertThat(intranet.allows(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(intranet.allows(InetAddress.getLoopbackAddress())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "intranet/8", "10.0/8", "fc00::/129", "fc00:/7"})
    void textThatIsNoNetwork_isNamed(String text) {
        assertThatThrownBy(() -> Network.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }
}
