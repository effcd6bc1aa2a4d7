package dev.ragstone.testkit.entailment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeEntailmentModelTest extends EntailmentModelContract {

    @Override
    protected EntailmentModel open() {
        return new FakeEntailmentModel();
    }

    @Test
    void verdict_isTheShareOfTheHypothesissWords_andWhatWasAskedIsRemembered() {
        FakeEntailmentModel model = new FakeEntailmentModel();
        EntailmentPair pair = new EntailmentPair("DELETE it, document!", "Delete a document");
        assertThat(model.judge(List.of(pair))).containsExactly(new Entailment(2.0 / 3, 0));
        assertThat(model.asked()).containsExactly(pair);
    }
}
