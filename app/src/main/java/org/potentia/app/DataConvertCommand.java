package org.potentia.app;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.potentia.api.Values;
import org.potentia.workbench.chain.ChainWriter;
import org.potentia.workbench.chain.Chains;
import org.potentia.workbench.chain.OptionChain;
import org.potentia.workbench.json.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns options in any layout into the canonical one. */
@Command(
        name = "convert",
        description = "Turn a file with options, in any layout that is understood, into the canonical one.")
final class DataConvertCommand implements Runnable {
    private final Console console;
    private final GlobalOptions options;

    @Parameters(paramLabel = "<name|file>", description = "A built-in chain or a file with options.")
    private String source = "";

    @Mixin
    private ChainOptions chain = new ChainOptions();

    @Option(
            names = "--out",
            paramLabel = "<file>",
            description = "The file to write, over an earlier one (default: standard output).")
    private @Nullable Path out;

    @Inject
    DataConvertCommand(Console console, GlobalOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public void run() {
        List<OptionChain> chains = Chains.openAll(source, chain.settings());
        if (out == null) {
            String text = ChainWriter.write(chains);
            if (options.json()) {
                console.out().print(CanonicalJson.writePretty(Values.EMPTY.with("table", text)));
            } else {
                console.out().print(text);
            }
            console.out().flush();
            return;
        }
        ChainWriter.write(out, chains);
        int quotes = chains.stream().mapToInt(OptionChain::size).sum();
        int dropped = chains.stream().mapToInt(read -> read.dropped().total()).sum();
        if (options.json()) {
            console.out()
                    .print(CanonicalJson.writePretty(Values.EMPTY
                            .with("file", out.toString())
                            .with("quotes", quotes)
                            .with("droppedCount", dropped)));
        } else {
            console.out()
                    .println(out + ": " + quotes + (quotes == 1 ? " quote" : " quotes")
                            + (dropped == 0 ? "" : ", " + dropped + " dropped; 'data' on the source says why"));
        }
    }
}
