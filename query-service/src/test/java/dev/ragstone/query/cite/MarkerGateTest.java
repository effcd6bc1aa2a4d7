package dev.ragstone.query.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkerGateTest {

    private final List<String> seen = new ArrayList<>();
    private final MarkerGate gate = new MarkerGate(2, new OpenGate(seen::add));

    @Test
    void markerOfAPassage_passes_howeverItIsCut() {
        assertThat(pass("Yes [", "1", "] and", " [2].")).isEqualTo("Yes [1] and [2].");
        assertThat(seen).first().isEqualTo("Yes ");
    }

    @Test
    void markerThatNamesNoPassage_neverReachesTheReader() {
        assertThat(pass("Yes [3] and [", "0] and [99", "99] no.")).isEqualTo("Yes  and  and  no.");
        assertThat(String.join("", seen)).doesNotContain("[");
    }

    @Test
    void bracketsThatAreNoMarkers_pass() {
        assertThat(pass("[link](x) [12345] [[1] [", "x")).isEqualTo("[link](x) [12345] [[1] [x");
    }

    @Test
    void code_passesAsItIs() {
        String answer = "Use `args[7]` or\n\n```java\nargs[8]\n```\nas said[9].";
        assertThat(pass(answer.split("(?<=.)(?=.)"))).isEqualTo("Use `args[7]` or\n\n```java\nargs[8]\n```\nas said.");
    }

    @Test
    void unfinishedMarkerAtTheEnd_passesAsText() {
        assertThat(pass("the end [1")).isEqualTo("the end [1");
    }

    private String pass(String... pieces) {
        for (String piece : pieces) {
            gate.accept(piece);
        }
        return gate.finish();
    }
}
