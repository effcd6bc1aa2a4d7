package dev.ragstone.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessListTest {

    private static final AccessList HR_AND_ADA = new AccessList(List.of("user:ada", "group:hr", "user:ada"));

    @Test
    void everyone_mayRead_whatNamesEveryone() {
        assertThat(AccessList.everyone().permits(Set.of())).isTrue();
    }

    @Test
    void nobody_mayRead_whatNamesNobody() {
        assertThat(new AccessList(List.of()).permits(Set.of("user:ada", "group:hr")))
                .isFalse();
    }

    @Test
    void onePrincipalInCommon_isEnough() {
        assertThat(HR_AND_ADA.permits(Set.of("user:bob", "group:hr"))).isTrue();
        assertThat(HR_AND_ADA.permits(Set.of("user:bob", "group:it"))).isFalse();
        assertThat(HR_AND_ADA.permits(Set.of("group:ada", "user:hr"))).isFalse();
    }

    @Test
    void orderAndRepetition_makeNoDifference() {
        assertThat(HR_AND_ADA).isEqualTo(new AccessList(List.of("group:hr", "user:ada")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "user:", "group:", "role:admin", "User:ada"})
    void unknownPrincipal_isRefused(String principal) {
        assertThatThrownBy(() -> new AccessList(List.of(principal)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + principal + "'");
    }

    @Test
    void everyone_standsAlone() {
        assertThatThrownBy(() -> new AccessList(List.of("*", "user:ada"))).isInstanceOf(IllegalArgumentException.class);
    }
}
