package dev.ragstone.bench;

import dev.ragstone.bench.cli.Arguments;
import dev.ragstone.bench.cli.Command;
import dev.ragstone.bench.cli.Option;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.client.UsageMeter;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.load.LoadBench;
import dev.ragstone.bench.load.LoadResult;
import dev.ragstone.bench.load.OverloadBench;
import dev.ragstone.bench.load.OverloadResult;
import dev.ragstone.bench.load.RetrieveTarget;
import dev.ragstone.bench.load.StopSignal;
import dev.ragstone.bench.profile.CpuBreakdown;
import dev.ragstone.bench.profile.Profiler;
import dev.ragstone.bench.profile.StackProcess;
import dev.ragstone.bench.report.LoadReport;
import dev.ragstone.bench.report.OverloadReport;
import dev.ragstone.bench.report.Report;
import dev.ragstone.bench.report.ReportFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for passages at a steady rate; tells how long that takes and where the processor time goes. */
final class LoadCommand implements Command {

    private final PrintStream out;

    LoadCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String summary() {
        return "ask for passages at a steady rate; tell percentiles and where the processor time goes";
    }

    @Override
    public List<Option> options() {
        return LoadOptions.all();
    }

    @Override
    public void run(Arguments arguments) {
        LoadOptions options = new LoadOptions(arguments);
        Path folder = Path.of(arguments.text(StackOptions.OUT));
        try (JsonHttp http = new JsonHttp();
                RetrieveTarget target = new RetrieveTarget(options.query(), options.requests())) {
            options.fill(http, out);
            try (StopSignal stop = StopSignal.listen()) {
                UsageMeter meter = new UsageMeter(http, options.queryMetrics());
                LoadBench bench = new LoadBench(target, meter, options.settings(), stop, out);
                bench.warmUp();
                if (options.overload() > 0) {
                    overload(folder, options, target, stop);
                    return;
                }
                LoadResult result = bench.measure();
                CpuBreakdown cpu = stop.isStopped() ? null : breakdown(options, bench, folder.resolve("load.jfr"));
                write(folder, new LoadReport(options.title(), Methods.ofLoad(target.size()), result, cpu));
            }
        }
    }

    private void overload(Path folder, LoadOptions options, RetrieveTarget target, StopSignal stop) {
        OverloadResult result = new OverloadBench(target, stop, out)
                .measure(
                        options.settings().rate(),
                        options.overload(),
                        options.settings().measured());
        write(folder, new OverloadReport(options.title(), Methods.ofOverload(options.overload()), result));
    }

    /** Null where none is wanted, or where it cannot be had, as from a service elsewhere: the times are good without it. */
    private @Nullable CpuBreakdown breakdown(LoadOptions options, LoadBench bench, Path recording) {
        if (options.settings().profiled().isZero()) {
            return null;
        }
        try {
            return bench.profile(new Profiler(StackProcess.ofQuery(options.query(), options.stack()), recording));
        } catch (BenchException e) {
            out.println("no breakdown of processor time: " + e.getMessage());
            return null;
        }
    }

    private void write(Path folder, Report report) {
        out.println(report.toMarkdown());
        out.println("written to " + new ReportFolder(folder).write(report));
    }
}
