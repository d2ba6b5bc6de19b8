package org.potentia.build.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Write one {@code META-INF/services} file for each {@code provides} directive of the module being compiled.
 *
 * <p>{@link java.util.ServiceLoader} reads the directives on the module path and the files on the class path; written
 * from one source, the two cannot disagree.
 */
@SupportedAnnotationTypes("*")
public final class ServiceIndexProcessor extends AbstractProcessor {

    /** Create the processor; javac does, through {@code META-INF/services}. */
    public ServiceIndexProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (ModuleElement module : ElementFilter.modulesIn(round.getRootElements())) {
            for (ProvidesDirective provides : ElementFilter.providesIn(module.getDirectives())) {
                write(module, provides);
            }
        }
        return false; // other processors may look at the same annotations
    }

    private void write(ModuleElement module, ProvidesDirective provides) {
        Elements elements = processingEnv.getElementUtils();
        String file = "META-INF/services/" + elements.getBinaryName(provides.getService());
        String lines = provides.getImplementations().stream()
                .map(provider -> elements.getBinaryName(provider) + "\n")
                .collect(Collectors.joining());
        try (Writer out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", file, module)
                .openWriter()) {
            out.write(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
