package dev.ragstone.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.service.identity.AuthMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartNoticeTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1"})
    void serviceForThisMachineOnly_saysThatNobodyIsAsked(String host) {
        StartNotice notice = StartNotice.of(AuthMode.NONE, host);

        assertThat(notice.warning()).isFalse();
        assertThat(notice.text()).contains("ragstone.auth.mode=none", host, "this machine only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.5"})
    void openServiceForTheNetwork_isWarnedAbout_withTheWayOut(String host) {
        StartNotice notice = StartNotice.of(AuthMode.NONE, host);

        assertThat(notice.warning()).isTrue();
        assertThat(notice.text()).contains(host, "api-key, oidc or gateway", "quarkus.http.host to 127.0.0.1");
    }

    @Test
    void serviceThatKnowsItsCallers_mayListenAnywhere() {
        StartNotice notice = StartNotice.of(AuthMode.API_KEY, "0.0.0.0");

        assertThat(notice.warning()).isFalse();
        assertThat(notice.text()).isEqualTo("callers are known by ragstone.auth.mode=api-key");
    }
}
