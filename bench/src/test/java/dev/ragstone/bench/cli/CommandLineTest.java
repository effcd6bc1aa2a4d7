package dev.ragstone.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.failure.BenchException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final Recorder recorder = new Recorder();
    private final CommandLine line = new CommandLine(List.of(recorder));

    @Test
    void command_getsWhatWasTypedAndTheStandardOfTheRest() {
        line.run(List.of("record", "--data", "folder"));
        assertThat(recorder.runs).singleElement().satisfies(arguments -> {
            assertThat(arguments.text("--data")).isEqualTo("folder");
            assertThat(arguments.number("--count")).isEqualTo(3);
        });
    }

    @Test
    void allViolations_areNamedTogether() {
        assertThatThrownBy(() -> line.run(List.of("record", "--unknown", "x", "--count")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("--unknown is unknown")
                .hasMessageContaining("--count has no value")
                .hasMessageContaining("--data is missing");
    }

    @Test
    void numberThatIsNone_isRefused() {
        line.run(List.of("record", "--data", "d", "--count", "many"));
        Arguments arguments = recorder.runs.getFirst();
        assertThatThrownBy(() -> arguments.number("--count"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("many");
    }

    @Test
    void count_mayBeNought_butANumberMayNot() {
        line.run(List.of("record", "--data", "-1", "--count", "0"));
        Arguments arguments = recorder.runs.getFirst();
        assertThat(arguments.count("--count")).isZero();
        assertThatThrownBy(() -> arguments.number("--count")).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> arguments.count("--data")).hasMessageContaining("at least 0, but is -1");
    }

    @Test
    void percentage_isReadWithAndWithoutItsSign() {
        line.run(List.of("record", "--data", "0.5%", "--count", "2"));
        Arguments arguments = recorder.runs.getFirst();
        assertThat(arguments.percentage("--data")).isEqualTo(0.5);
        assertThat(arguments.percentage("--count")).isEqualTo(2);
    }

    @Test
    void percentageThatIsNone_isRefused() {
        line.run(List.of("record", "--data", "some", "--count", "101%"));
        Arguments arguments = recorder.runs.getFirst();
        assertThatThrownBy(() -> arguments.percentage("--data"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("some");
        assertThatThrownBy(() -> arguments.percentage("--count"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("101%");
    }

    @Test
    void unknownCommand_isAnsweredWithHelp() {
        assertThatThrownBy(() -> line.run(List.of("dance")))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("record: keep the arguments")
                .hasMessageContaining("--data");
    }

    private static final class Recorder implements Command {
        private final List<Arguments> runs = new ArrayList<>();

        @Override
        public String name() {
            return "record";
        }

        @Override
        public String summary() {
            return "keep the arguments";
        }

        @Override
        public List<Option> options() {
            return List.of(new Option("--data", "", "a folder"), new Option("--count", "3", "a number"));
        }

        @Override
        public void run(Arguments arguments) {
            runs.add(arguments);
        }
    }
}
