package org.potentia.build.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIndexProcessorTest {

    @TempDir
    Path folder;

    @Test
    void writesOneFileForEachServiceInTheOrderOfTheDirective() throws IOException {
        source("toy/Greeter.java", "package toy; public interface Greeter { interface Loud {} }");
        source("toy/Hello.java", "package toy; public class Hello implements Greeter {}");
        source(
                "toy/Outer.java",
                "package toy; public class Outer { public static class Bye implements Greeter, Greeter.Loud {} }");
        source(
                "module-info.java",
                "module toy { provides toy.Greeter with toy.Outer.Bye, toy.Hello; provides toy.Greeter.Loud with toy.Outer.Bye; }");

        compile();

        assertThat(services()).containsExactly("toy.Greeter", "toy.Greeter$Loud");
        assertThat(service("toy.Greeter")).containsExactly("toy.Outer$Bye", "toy.Hello");
        assertThat(service("toy.Greeter$Loud")).containsExactly("toy.Outer$Bye");
    }

    @Test
    void writesNothingForAModuleThatProvidesNothing() throws IOException {
        source("toy/Silent.java", "package toy; public class Silent {}");
        source("module-info.java", "module toy { exports toy; }");

        compile();

        assertThat(services()).isEmpty();
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve("src"))) {
            List<Path> java = sources.filter(Files::isRegularFile).toList();
            List<String> options = List.of("-d", classes.toString());
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java));
            task.setProcessors(List.of(new ServiceIndexProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }

    private List<String> services() throws IOException {
        Path services = folder.resolve("classes/META-INF/services");
        if (!Files.exists(services)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(services)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> service(String name) throws IOException {
        return Files.readAllLines(folder.resolve("classes/META-INF/services").resolve(name));
    }
}
