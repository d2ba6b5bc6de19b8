package org.potentia.workbench.chain;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.potentia.workbench.InputException;
import org.potentia.workbench.data.TextTable;
import org.potentia.workbench.support.NameOrPath;

/**
 * Opens option chains by what a user types: the name of a built-in chain or a file.
 *
 * @since 0.1
 */
public final class Chains {
    private Chains() {}

    /**
     * Opens one chain. A text with a path separator, or the name of an existing file, is a file; every other one is the name of a built-in
     * chain.
     *
     * @param nameOrPath a built-in name, or a file
     * @param settings what is known beyond the file
     * @return the chain
     * @throws InputException if there is neither, the file has no option that can be used, or holds several days and the settings do not say
     *     which
     */
    public static OptionChain open(String nameOrPath, ChainSettings settings) {
        List<OptionChain> chains = openAll(nameOrPath, settings);
        if (chains.size() > 1) {
            String days = chains.stream()
                    .limit(5)
                    .map(chain -> chain.asOf().map(Object::toString).orElse("no day"))
                    .collect(Collectors.joining(", "));
            throw new InputException(nameOrPath + " has the chains of " + chains.size() + " days (" + days
                    + (chains.size() > 5 ? ", …" : "") + "), must be told which day is meant");
        }
        return chains.getFirst();
    }

    /**
     * Opens the chains of all days of a file.
     *
     * @param nameOrPath a built-in name, or a file
     * @param settings what is known beyond the file
     * @return the chains by day, at least one
     * @throws InputException if there is neither, or the file has no option that can be used
     */
    public static List<OptionChain> openAll(String nameOrPath, ChainSettings settings) {
        return NameOrPath.file("option chain", nameOrPath, BuiltInChains.names())
                .map(path -> ChainReader.read(path, settings))
                .orElseGet(() -> List.of(BuiltInChains.open(nameOrPath, settings)));
    }

    /**
     * Tells whether a text means an option chain: the name of a built-in one, or a file whose header has strikes.
     *
     * @param nameOrPath what a user typed
     * @return whether {@link #open} is worth trying; false for files that cannot be read
     */
    public static boolean isChain(String nameOrPath) {
        try {
            Path path = Path.of(nameOrPath);
            if (Files.isRegularFile(path)) {
                return ChainLayout.hasStrikes(TextTable.read(path).header());
            }
        } catch (InvalidPathException | InputException noTable) {
            return false;
        }
        return BuiltInChains.names().contains(nameOrPath);
    }
}
