package dev.ragstone.query.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.query.KafkaResource;
import dev.ragstone.query.limit.Admission.Ticket;
import dev.ragstone.service.problem.ProblemException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaResource.class)
class AdmissionIT {

    private static final String ANSWERS = "/api/v1/query";
    private static final String QUESTION = "{\"question\":\"How many days of annual leave are there?\"}";

    @Inject
    Admissions admissions;

    @Test
    void requestThatThereIsNoRoomFor_isTurnedAway_andToldWhenToComeAgain() {
        List<Ticket> taken = takeAll();
        Response response = post(ANSWERS, QUESTION);
        Response completion = post("/v1/chat/completions", "{\"messages\":[{\"role\":\"user\",\"content\":\"Why?\"}]}");
        Response retrieval = post("/api/v1/retrieve", QUESTION);
        taken.forEach(Ticket::leave);

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.header("Retry-After")).isEqualTo("1");
        assertThat(response.<String>path("type")).isEqualTo("urn:ragstone:problem:overloaded");
        assertThat(completion.statusCode()).isEqualTo(429);
        assertThat(completion.<String>path("error.code")).isEqualTo("overloaded");
        assertThat(retrieval.statusCode()).isEqualTo(200);
    }

    @Test
    void requestThatIsOver_givesItsPlaceBack_howeverItEnded() {
        List<Ticket> taken = takeAll();
        taken.removeFirst().leave();
        for (int i = 0; i < 3; i++) {
            assertThat(post(ANSWERS, QUESTION).statusCode()).isEqualTo(200);
            assertThat(post(ANSWERS, "{}").statusCode()).isEqualTo(400);
        }
        taken.forEach(Ticket::leave);
    }

    private List<Ticket> takeAll() {
        List<Ticket> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(admissions.enter(ANSWERS));
            }
        } catch (ProblemException full) {
            return taken;
        }
    }

    private static Response post(String path, String body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }
}
