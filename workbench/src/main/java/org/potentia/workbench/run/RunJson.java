package org.potentia.workbench.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.json.CanonicalJson;

/**
 * The content of {@code run.json}.
 *
 * @param facts the circumstances
 * @param clock tells when it ends
 * @param start when it began
 */
record RunJson(RunFacts facts, InstantSource clock, Instant start) {
    private static final double MEBIBYTE = 1 << 20;

    String text(RunStatus status, String reason, SortedSet<String> files, Values measured) {
        boolean running = status == RunStatus.RUNNING;
        Instant end = clock.instant();
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        entries.put("schemaVersion", 1);
        entries.put("status", status.toString());
        entries.put("reason", reason.isEmpty() ? null : reason);
        entries.put("application", facts.application());
        entries.put("commandLine", facts.commandLine());
        entries.put("start", start.toString());
        entries.put("end", running ? null : end.toString());
        entries.put(
                "seconds",
                running ? null : (Object) (Duration.between(start, end).toMillis() * 1e-3));
        entries.put("threads", facts.threads());
        entries.put("host", host());
        entries.put("plugins", facts.plugins().stream().map(RunJson::plugin).toList());
        entries.put("files", List.copyOf(files));
        entries.putAll(measured.asMap());
        return CanonicalJson.writePretty(Values.of(entries));
    }

    /** Lists the files that a run says it has written; none if the file is of another kind. */
    static List<String> files(Values runJson) {
        return runJson.get("files") instanceof List<?> names
                ? names.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    private static Values host() {
        Runtime runtime = Runtime.getRuntime();
        Map<String, @Nullable Object> host = new LinkedHashMap<>();
        host.put("processors", runtime.availableProcessors());
        host.put("maxMemoryMiB", Math.rint(runtime.maxMemory() / MEBIBYTE));
        host.put("javaVersion", Runtime.version().toString());
        host.put("javaVendor", System.getProperty("java.vendor", "unknown"));
        host.put("operatingSystem", System.getProperty("os.name", "unknown"));
        host.put("architecture", System.getProperty("os.arch", "unknown"));
        return Values.of(host);
    }

    private static Values plugin(RunFacts.PluginFact plugin) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("kind", plugin.kind());
        entry.put("id", plugin.id());
        entry.put("version", plugin.version());
        entry.put("origin", plugin.origin());
        return Values.of(entry);
    }
}
