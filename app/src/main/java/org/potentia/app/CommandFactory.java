package org.potentia.app;

import com.google.inject.Injector;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Lets the injector make the program's own classes, and picocli its own. */
final class CommandFactory implements IFactory {
    private final Injector injector;
    private final IFactory others = CommandLine.defaultFactory();

    CommandFactory(Injector injector) {
        this.injector = injector;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type.getModule() == CommandFactory.class.getModule() && !type.isInterface()
                ? injector.getInstance(type)
                : others.create(type);
    }
}
