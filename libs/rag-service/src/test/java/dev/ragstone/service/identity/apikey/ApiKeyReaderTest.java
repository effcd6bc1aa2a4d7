package dev.ragstone.service.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.Role;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyReaderTest {

    /** SHA-256 of "abc", the example of FIPS 180-2. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final Identity ADA = Identity.of("ada", "ada", "acme", Set.of("hr", "it"), Set.of(Role.READER));

    @Test
    void keyIsFoundByItsHash_inYaml() {
        ApiKeys keys = ApiKeyReader.read(
                """
                keys:
                  - name: ada
                    sha256: %s
                    tenant: acme
                    groups: [hr, it]
                    roles: [reader]
                """
                        .formatted(ABC));

        assertThat(keys.find("abc")).isEqualTo(ADA);
        assertThat(keys.find("abd")).isNull();
        assertThat(keys.find(ABC)).isNull();
    }

    @Test
    void keyIsFoundByItsHash_inJson_inUpperCaseToo() {
        ApiKeys keys = ApiKeyReader.read(
                """
                {"keys":[{"name":"ada","sha256":"%s","tenant":"acme","groups":["hr","it"],"roles":["reader"]}]}
                """
                        .formatted(ABC.toUpperCase(Locale.ROOT)));

        assertThat(keys.find("abc")).isEqualTo(ADA);
    }

    @Test
    void oneCallerMayHaveTwoKeys_whileOneReplacesTheOther() {
        String other = "0".repeat(63) + "a";
        ApiKeys keys = ApiKeyReader.read("keys: [%s, %s]".formatted(entry("ada", ABC), entry("ada", other)));

        assertThat(keys.byHash()).hasSize(2);
    }

    @Test
    void everythingThatIsWrong_isSaidAtOnce_withoutQuotingWhatMayBeAKey() {
        String file =
                """
                keys:
                  - {name: ada, sha256: my-secret-key, tenant: a/b, roles: [reader, owner]}
                  - {name: 7, sha256: %s, tenant: acme, groups: hr, roles: [], my-other-key: x}
                  - oops
                """
                        .formatted(ABC);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyReader.read(file))
                .withMessageContaining("keys[0].sha256 must be the 64 hexadecimal digits")
                .withMessageContaining("keys[0]: tenant must be")
                .withMessageContaining("keys[0].roles may hold reader, writer and admin only")
                .withMessageContaining("keys[1].name must be a text")
                .withMessageContaining("keys[1].groups must be a list of texts")
                .withMessageContaining("keys[1].roles must hold at least one role")
                .withMessageContaining("keys[1] may hold [groups, name, roles, sha256, tenant] only")
                .withMessageContaining("keys[2].sha256")
                .withMessageNotContaining("my-secret-key")
                .withMessageNotContaining("my-other-key");
    }

    @Test
    void keyOfTwoCallers_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyReader.read("keys: [%s, %s]".formatted(entry("ada", ABC), entry("bob", ABC))))
                .withMessage("keys[1] has the sha256 of another entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys: []", "keys: x", "[]", "x", "keys: [{}]\nmore: 1", "kyes: []"})
    void fileWithoutKeys_isRefused(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyReader.read(file))
                .withMessageContaining("must hold a list 'keys'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\nkeys: [my-secret-key", "keys: 1\nkeys: 2", "!!java.io.File my-secret-key", "\u0000"})
    void fileThatIsNoYaml_isRefusedWithoutBeingQuoted(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKeyReader.read(file))
                .withMessageContaining("neither YAML nor JSON")
                .withMessageNotContaining("my-secret-key")
                .withNoCause();
    }

    private static String entry(String name, String hash) {
        return "{name: %s, sha256: \"%s\", tenant: acme, roles: [reader]}".formatted(name, hash);
    }
}
