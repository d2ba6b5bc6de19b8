package org.potentia.workbench.chain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads chains from texts. */
final class ChainText {
    private ChainText() {}

    static OptionChain read(String... lines) {
        return read(ChainSettings.NONE, lines);
    }

    static OptionChain read(ChainSettings settings, String... lines) {
        return all(settings, lines).getFirst();
    }

    static List<OptionChain> all(ChainSettings settings, String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ChainReader.read("chain.csv", new ByteArrayInputStream(bytes), settings);
    }
}
