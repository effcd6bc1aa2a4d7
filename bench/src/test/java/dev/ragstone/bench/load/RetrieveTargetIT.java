package dev.ragstone.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.bench.client.RetrieveRequest;
import dev.ragstone.bench.client.StubQueryService;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetrieveTargetIT {

    @Test
    void requests_goInTurn_andTheServicesTimesAreRead() throws Exception {
        try (StubQueryService service = new StubQueryService(request -> List.of("a"), List.of());
                RetrieveTarget target = target(service.address())) {
            Reply.Answered expected = new Reply.Answered(new ServerTimings(0.25, 2, 0.5, 3));
            for (int number = 0; number < 3; number++) {
                assertThat(target.send(number).join().get()).isEqualTo(expected);
            }
            assertThat(service.requests())
                    .extracting(request -> request.path("question").asText())
                    .containsExactly("first", "second", "first");
            assertThat(expected.timings().besideStagesMs()).isEqualTo(0.25);
        }
    }

    @Test
    void answersThatAreNotWhatWasAskedFor_areToldApart() throws Exception {
        try (StubQueryService service = new StubQueryService(request -> List.of("a"), List.of("dense"));
                RetrieveTarget target = target(service.address())) {
            assertThat(target.send(0).join().get()).isEqualTo(new Reply.Degraded("[\"dense\"]"));
        }
        try (StubQueryService service = new StubQueryService(request -> null, List.of());
                RetrieveTarget target = target(service.address())) {
            assertThat(target.send(0).join().get()).isEqualTo(new Reply.Refused(500));
        }
    }

    @Test
    void absentService_isAnEndToo() throws Exception {
        URI address;
        try (StubQueryService service = new StubQueryService(request -> List.of(), List.of())) {
            address = service.address();
        }
        try (RetrieveTarget target = target(address)) {
            assertThat(target.send(0).join().get()).isEqualTo(new Reply.Broken("ConnectException"));
        }
    }

    private static RetrieveTarget target(URI address) {
        return new RetrieveTarget(address, List.of(request("first"), request("second")));
    }

    private static RetrieveRequest request(String question) {
        return new RetrieveRequest(question, 5, 50, "hybrid", false, Map.of());
    }
}
