package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.Version.Explicit;
import dev.ragstone.core.document.Version.Timestamp;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class VersionTest {

    @Property
    void everyExplicitVersion_outranksEveryTimestamp(
            @ForAll @LongRange(min = 0, max = Version.MAX_EXPLICIT) long explicit,
            @ForAll @LongRange(min = 0) long timestamp) {
        assertThat(new Explicit(explicit).compareTo(new Timestamp(timestamp))).isPositive();
        assertThat(new Timestamp(timestamp).compareTo(new Explicit(explicit))).isNegative();
    }

    @Property
    void withinAKind_theGreaterNumberIsNewer(
            @ForAll @LongRange(min = 0, max = Version.MAX_EXPLICIT) long one,
            @ForAll @LongRange(min = 0, max = Version.MAX_EXPLICIT) long other) {
        int expected = Long.signum(Long.compare(one, other));
        assertThat(Integer.signum(new Explicit(one).compareTo(new Explicit(other))))
                .isEqualTo(expected);
        assertThat(Integer.signum(new Timestamp(one).compareTo(new Timestamp(other))))
                .isEqualTo(expected);
    }

    @Property
    void encodedForm_isReadBack_andSortsAsVersionsDo(
            @ForAll("versions") Version one, @ForAll("versions") Version other) {
        assertThat(Version.decode(one.encode())).isEqualTo(one);
        assertThat(Integer.signum(one.encode().compareTo(other.encode())))
                .isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property
    void revisions_areOrderedByVersion_thenByHash_andSoAreTheirEncodedForms(
            @ForAll("revisions") Revision one, @ForAll("revisions") Revision other) {
        int byVersion = one.version().compareTo(other.version());
        int expected = byVersion != 0
                ? byVersion
                : one.hash().hex().compareTo(other.hash().hex());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(expected));
        assertThat(Integer.signum(one.encode().compareTo(other.encode()))).isEqualTo(Integer.signum(expected));
        assertThat(Revision.decode(one.encode())).isEqualTo(one);
    }

    @Example
    void numbersOutOfRange_areRefused() {
        assertThatThrownBy(() -> new Explicit(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Explicit(Version.MAX_EXPLICIT + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timestamp(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatNobodyEncoded_isRefused(@ForAll String text) {
        assertThatThrownBy(() -> Version.decode(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Revision.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    static Arbitrary<Version> versions() {
        // Few numbers, so that equal ones are drawn as well.
        Arbitrary<Long> numbers =
                Arbitraries.longs().between(0, Version.MAX_EXPLICIT).edgeCases(edges -> edges.add(0L, 9L, 10L));
        return Arbitraries.oneOf(numbers.map(Explicit::new), numbers.map(Timestamp::new));
    }

    @Provide
    static Arbitrary<Revision> revisions() {
        Arbitrary<ContentHash> hashes = Arbitraries.integers().between(0, 5).map(i -> ContentHash.of("content " + i));
        Arbitrary<Version> few = Arbitraries.of(new Explicit(1), new Explicit(10), new Timestamp(9));
        return Combinators.combine(Arbitraries.oneOf(few, versions()), hashes).as(Revision::new);
    }
}
