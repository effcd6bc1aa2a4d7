package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.worker.RefusingSelectorProvider;
import dev.ragstone.ingestion.parse.worker.WorkerFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program that runs in a parser process.
 *
 * @param classPath where its classes lie
 * @param mainClass its entry point; takes the process's folder and the limits
 */
public record WorkerProgram(List<String> classPath, String mainClass) {

    public WorkerProgram {
        classPath = List.copyOf(classPath);
    }

    /** The command that starts the program. */
    List<String> command(ParserLimits limits, WorkerFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory(limits));
        command.addAll(confinement(folder));
        command.add("-cp");
        command.add(Stream.concat(Stream.of(folder.classes().toString()), classPath.stream())
                .collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.add(folder.root().toString());
        command.addAll(limits.worker().arguments());
        return command;
    }

    private static List<String> memory(ParserLimits limits) {
        return List.of(
                "-Xmx" + limits.heapBytes(),
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                // The JVM's last words would otherwise be taken for a reply.
                "-XX:+DisplayVMOutputToStderr");
    }

    private static List<String> confinement(WorkerFolder folder) {
        return List.of(
                "-XX:ErrorFile=" + folder.temporary().resolve("crash"),
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-Djava.nio.channels.spi.SelectorProvider=" + RefusingSelectorProvider.class.getName(),
                "-Djava.awt.headless=true",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-Djdk.xml.entityExpansionLimit=1000",
                "-Djdk.xml.totalEntitySizeLimit=1000000");
    }
}
