package org.potentia.workbench.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.potentia.api.model.ModelProvider;

/** Compiles a plugin from source and packs it, as its author would: with the API and nothing else. */
final class ToyJar {
    private final Path work;
    private final List<String> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final StringBuilder modulePath = new StringBuilder(api().toString());

    private ToyJar(Path work) {
        this.work = work;
    }

    /** Begins a jar; the folder for its sources and classes is made beside it. */
    static ToyJar in(Path folder, String name) {
        return new ToyJar(write(folder.resolve(name + ".work"), Optional.empty()));
    }

    /** Adds a source file. */
    ToyJar source(String path, String text) {
        sources.add(write(work.resolve("src").resolve(path), Optional.of(text)).toString());
        return this;
    }

    /** Adds a file that is packed as it is. */
    ToyJar file(String path, String text) {
        write(work.resolve("classes").resolve(path), Optional.of(text));
        return this;
    }

    ToyJar option(String option) {
        options.add(option);
        return this;
    }

    ToyJar on(Path module) {
        modulePath.append(java.io.File.pathSeparator).append(module);
        return this;
    }

    /** Adds a module that provides one model, whose class is {@code <package>.ToyModel}. */
    ToyJar model(String module, String directives, String body) {
        return source(
                        "module-info.java",
                        "module " + module + " { requires org.potentia.api; " + directives
                                + " provides org.potentia.api.model.ModelProvider with " + module + ".ToyModel; }")
                .modelClass(module, body);
    }

    /** Adds the class of a model; the body adds members, or replaces the id, the title or the parameters. */
    ToyJar modelClass(String packageName, String body) {
        StringBuilder text = new StringBuilder("""
                package %s;

                import org.potentia.api.*;
                import org.potentia.api.model.*;

                public final class ToyModel implements ModelProvider {
                    record Product(ParameterVector parameters) implements Model {}
                    public Citation citation() { return new Citation("Toy", 2026, "A toy", "none"); }
                    public String equation() { return "nothing moves"; }
                    public Class<? extends Model> modelType() { return Product.class; }
                    public Model create(ParameterVector parameters) { return new Product(parameters); }
                """.formatted(packageName));
        if (!body.contains("String id()")) {
            text.append("public String id() { return \"")
                    .append(packageName.replace('.', '-'))
                    .append("\"; }\n");
        }
        if (!body.contains("String title()")) {
            text.append("public String title() { return \"toy\"; }\n");
        }
        if (!body.contains("ParameterSpace parameters()")) {
            text.append("public ParameterSpace parameters() { return ParameterSpace.EMPTY; }\n");
        }
        return source(
                packageName.replace('.', '/') + "/ToyModel.java",
                text.append(body).append("}\n").toString());
    }

    /** Compiles into a folder. */
    Path classes() {
        Path classes = work.resolve("classes");
        List<String> arguments = new ArrayList<>(
                List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-Xlint:none", "--module-version", "1.2"));
        boolean named = sources.stream().anyMatch(source -> source.endsWith("module-info.java"));
        arguments.addAll(List.of(named ? "--module-path" : "--class-path", modulePath.toString()));
        if (!named) {
            arguments.removeAll(List.of("--module-version", "1.2"));
        }
        arguments.addAll(options);
        arguments.addAll(sources);
        run("javac", arguments);
        return classes;
    }

    /** Compiles and packs. */
    Path pack(Path jar) {
        write(jar.getParent(), Optional.empty());
        pack(classes(), jar);
        return jar;
    }

    static void pack(Path classes, Path jar) {
        run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    }

    /** Returns where the API's classes are. */
    static Path api() {
        Module module = ModelProvider.class.getModule();
        return module.getLayer()
                .configuration()
                .findModule(module.getName())
                .flatMap(resolved -> location(resolved.reference()))
                .orElseThrow();
    }

    private static Optional<Path> location(ModuleReference reference) {
        return reference.location().map(Path::of);
    }

    private static void run(String tool, List<String> arguments) {
        StringWriter output = new StringWriter();
        PrintWriter writer = new PrintWriter(output);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(tool + " " + arguments + " failed: " + output);
        }
    }

    /** Writes a file, or makes a folder if there is no text. */
    private static Path write(Path path, Optional<String> text) {
        try {
            Files.createDirectories(text.isPresent() ? path.getParent() : path);
            return text.isPresent() ? Files.writeString(path, text.get()) : path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the version of all class files in a folder by one that no Java has yet. */
    static void fromTheFuture(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[7] = 120;
                Files.write(file, bytes);
            }
        }
    }
}
