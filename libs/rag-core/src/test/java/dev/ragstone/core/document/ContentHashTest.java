package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;

class ContentHashTest {

    @Property
    void differentParts_haveDifferentHashes_howeverTheyAreCut(
            @ForAll @Size(max = 3) List<@CharRange(from = '1', to = ':') String> one,
            @ForAll @Size(max = 3) List<@CharRange(from = '1', to = ':') String> other) {
        Assume.that(!one.equals(other));
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Example
    void hashOfEqualParts_isEqual() {
        assertThat(ContentHash.of("a", "bc"))
                .isEqualTo(ContentHash.of("a", "bc"))
                .isNotEqualTo(ContentHash.of("ab", "c"));
    }

    @Example
    void onlyASha256_isAHash() {
        assertThat(new ContentHash("0189abcf".repeat(8)).hex()).hasSize(64);
        for (String text : List.of("abc", "a".repeat(65), "A".repeat(64), "g" + "a".repeat(63), "a".repeat(63) + "/")) {
            assertThatThrownBy(() -> new ContentHash(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ContentHash hash(List<String> parts) {
        return ContentHash.of(parts.toArray(String[]::new));
    }
}
