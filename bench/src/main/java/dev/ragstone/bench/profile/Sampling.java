package dev.ragstone.bench.profile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which samples Flight Recorder takes, all with their stacks. */
enum Sampling {
    /** Of every thread that has used so much processor time, in native code too (JEP 509). */
    BY_PROCESSOR_TIME("jdk.CPUTimeSample", "throttle", "5 ms"),
    /** Of threads found running Java code. */
    BY_CLOCK("jdk.ExecutionSample", "period", "10 ms");

    private static final int FIRST_BY_PROCESSOR_TIME = 25;
    private static final Pattern JDK = Pattern.compile("(?m)^JDK (\\d+)");

    private final String event;
    private final String interval;
    private final String length;

    Sampling(String event, String interval, String length) {
        this.event = event;
        this.interval = interval;
        this.length = length;
    }

    /** The best there is for a JVM with this answer to {@code VM.version}, on this system. */
    static Sampling of(String version, String system) {
        Matcher jdk = JDK.matcher(version);
        boolean isNew = jdk.find() && Integer.parseInt(jdk.group(1)) >= FIRST_BY_PROCESSOR_TIME;
        return isNew && system.equals("Linux") ? BY_PROCESSOR_TIME : BY_CLOCK;
    }

    String event() {
        return event;
    }

    /** The settings of a recording that holds nothing else. */
    String settings() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration version="2.0">
                  <event name="%s">
                    <setting name="enabled">true</setting>
                    <setting name="stackTrace">true</setting>
                    <setting name="%s">%s</setting>
                  </event>
                </configuration>
                """
                .formatted(event, interval, length);
    }
}
