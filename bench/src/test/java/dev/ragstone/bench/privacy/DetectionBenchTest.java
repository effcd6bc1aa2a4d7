package dev.ragstone.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionBenchTest {

    @Test
    void everyType_hasItsCounts_andThoseNotLookedForComeLast() {
        List<TypeResult> results = new DetectionBench()
                .measure(List.of(
                        text("Ada: ada@example.com", label("AGE", 0, 3), label("EMAIL_ADDRESS", 5, 20)),
                        text("to ada@example.com", label("EMAIL_ADDRESS", 0, 18)),
                        text("to nobody", label("EMAIL_ADDRESS", 3, 9)),
                        text("call 1234 5678")));
        assertThat(results)
                .containsExactly(
                        new TypeResult("EMAIL", 3, 2, 2, 2, 1),
                        new TypeResult("PHONE", 0, 1, 0, 0, 0),
                        new TypeResult("AGE", 1, 0, 0, 0, 0));
    }

    @Test
    void dateOfBirth_isRightWhereADateIsLabelled() {
        assertThat(new DetectionBench().measure(List.of(text("born 1980-03-12", label("DATE_TIME", 5, 15)))))
                .containsExactly(
                        new TypeResult("DATE_OF_BIRTH", 0, 1, 1, 0, 0), new TypeResult("DATE_TIME", 1, 0, 0, 0, 1));
    }

    private static LabelledText text(String text, LabelledText.Label... labels) {
        return new LabelledText(text, List.of(labels));
    }

    private static LabelledText.Label label(String type, int start, int end) {
        return new LabelledText.Label(type, start, end);
    }
}
