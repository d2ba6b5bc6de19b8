package org.potentia.app;

import org.potentia.workbench.comparison.Split;
import picocli.CommandLine.ITypeConverter;

/** Reads a split. */
final class SplitConverter implements ITypeConverter<Split> {
    @Override
    public Split convert(String text) {
        return Split.parse(text);
    }
}
