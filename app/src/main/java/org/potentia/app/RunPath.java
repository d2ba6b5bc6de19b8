package org.potentia.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.potentia.api.model.Horizon;

/** Where a run goes if nobody says where. */
final class RunPath {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private RunPath() {}

    /** Names a folder under {@code runs} that does not exist yet. */
    static Path fresh(Clock clock, String subject, Horizon horizon) {
        return fresh(clock, plain(subject) + "-" + horizon.steps() + "d");
    }

    /** Names a folder under {@code runs} that does not exist yet. */
    static Path fresh(Clock clock, String subject) {
        String name = LocalDateTime.now(clock).format(TIME) + "-" + subject;
        Path runs = Path.of("runs");
        Path path = runs.resolve(name);
        for (int i = 2; Files.exists(path); i++) {
            path = runs.resolve(name + "-" + i);
        }
        return path;
    }

    private static String plain(String data) {
        return data.toLowerCase(Locale.ROOT).replaceAll("\\.[a-z]+$", "").replaceAll("[^a-z0-9]+", "-");
    }
}
