package org.potentia.workbench.planted;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.ServiceLoader;
import org.potentia.api.model.ModelProvider;
import org.potentia.app.planted.Face;

/** Breaks rules on purpose: the app, the injector, the service loader, the console, state for all, and failing when asked. */
public final class Library {
    @SuppressWarnings("NonFinalStaticField") // this is the state that is planted
    static int calls;

    final Face face = new Face();

    Injector injector() {
        return Guice.createInjector();
    }

    ServiceLoader<ModelProvider> models() {
        return ServiceLoader.load(ModelProvider.class);
    }

    void talk() {
        System.out.println(calls);
    }

    void fail() {
        throw new UnsupportedOperationException();
    }
}
