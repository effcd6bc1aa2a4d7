package dev.ragstone.core.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of one block in FIPS 180-4, appendix B.1 of its first edition. */
    @Test
    void hash_isThatOfTheStandard() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.of("abc")).hasSize(32).startsWith(0xba, 0x78);
    }

    @Test
    void text_isReadAsUtf8() {
        assertThat(Sha256.hex("é")).isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
