package dev.ragstone.query.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.query.limit.Admission.Ticket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(1, 3, 10);

    @Test
    void requests_areLetInUpToTheLimit_andTheNextIsTurnedAwayAtOnce() {
        enter(3);

        assertThat(admission.enter()).isEmpty();
    }

    @Test
    void ticket_givesItsPlaceBackOnce() {
        List<Ticket> tickets = enter(3);
        tickets.getFirst().leave();
        tickets.getFirst().leave();
        tickets.getFirst().served();

        assertThat(admission.enter()).isPresent();
        assertThat(admission.enter()).isEmpty();
    }

    @Test
    void freeTicket_takesNobodysPlace() {
        Ticket free = Ticket.free();
        free.served();
        free.leave();

        assertThat(enter(3)).hasSize(3);
    }

    @Test
    void limit_isNeverBelowTheLeast() {
        assertThat(new Admission(5, 3, 10).limit()).isEqualTo(5);
    }

    private List<Ticket> enter(int requests) {
        return Stream.generate(admission::enter)
                .limit(requests)
                .map(place -> place.orElseThrow())
                .toList();
    }
}
