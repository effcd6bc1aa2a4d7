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
    private static final int MORE_THAN_FIT = 30;
    private static final String QUESTION = "{\"question\":\"How many days of annual leave are there?\"}";

    @Inject
    Admissions admissions;

    @Test
    void requestThatThereIsNoRoomFor_isTurnedAway_andToldWhenToComeAgain() {
        List<Ticket> taken = takeAll();
        try {
            Response response = post(ANSWERS, QUESTION);
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.header("Retry-After")).isEqualTo("1");
            assertThat(response.<String>path("type")).isEqualTo("urn:ragstone:problem:overloaded");
            Response completion =
                    post("/v1/chat/completions", "{\"messages\":[{\"role\":\"user\",\"content\":\"Why?\"}]}");
            assertThat(completion.statusCode()).isEqualTo(429);
            assertThat(completion.<String>path("error.code")).isEqualTo("overloaded");
            assertThat(post("/api/v1/retrieve", QUESTION).statusCode()).isEqualTo(200);
        } finally {
            taken.forEach(Ticket::leave);
        }
    }

    @Test
    void requestThatIsOver_givesItsPlaceBack_howeverItEnded() {
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            assertThat(post(ANSWERS, "{}").statusCode()).isEqualTo(400);
            assertThat(post(ANSWERS, QUESTION).statusCode()).isEqualTo(200);
        }
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
