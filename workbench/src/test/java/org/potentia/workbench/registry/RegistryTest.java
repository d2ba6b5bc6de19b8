package org.potentia.workbench.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.potentia.api.quantity.Quantity;
import org.potentia.workbench.InputException;

class RegistryTest {
    @TempDir
    private Path temporary;

    private Registry load(Path... entries) {
        return Registry.load(List.of(entries));
    }

    private Path good(String module, Path folder) {
        return ToyJar.in(temporary, module).model(module, "", "").pack(folder.resolve(module + ".jar"));
    }

    @Test
    void findsAPluginInAFolderOfJars() {
        Path folder = temporary.resolve("plugins");
        Path jar = good("toy.good", folder);

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good");
        assertThat(registry.model("toy-good").title()).isEqualTo("toy");
        assertThat(registry.model("toy-good").version()).isEqualTo("1.2");
        assertThat(registry.originOfModel("toy-good"))
                .isEqualTo(new Origin("toy.good", "1.2", jar.toString(), folder.toString()));
        assertThat(registry.broken()).isEmpty();
        assertThat(registry.conflicts()).isEmpty();
    }

    @Test
    void loadsEachFolderOnceInALayerAboveItsOwn() {
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);

        Registry registry = load(folder, folder.resolve("."), folder);

        ModuleLayer own = Registry.class.getModule().getLayer();
        ModuleLayer layer = registry.model("toy-good").getClass().getModule().getLayer();
        assertThat(layer).isNotEqualTo(own);
        assertThat(layer.parents()).containsExactly(own);
        assertThat(registry.conflicts()).isEmpty();
    }

    @Test
    void takesASingleJarACompiledModuleAndAFolderOfFolders() {
        Path jar = good("toy.single", temporary.resolve("single"));
        Path classes =
                ToyJar.in(temporary, "compiled").model("toy.compiled", "", "").classes();
        Path folders = temporary.resolve("folders");
        good("toy.first", folders.resolve("first"));
        good("toy.second", folders.resolve("second"));

        Registry registry = load(jar, classes, folders);

        assertThat(List.copyOf(registry.models().keySet()))
                .contains("toy-single", "toy-compiled", "toy-first", "toy-second")
                .isSorted();
        assertThat(registry.originOfModel("toy-first").source())
                .isEqualTo(folders.resolve("first").toString());
        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void refusesAPluginPathThatLeadsNowhere() throws IOException {
        Path missing = temporary.resolve("missing");
        Path text = Files.writeString(temporary.resolve("notes.txt"), "no jar");
        Path sources = Files.createDirectories(temporary.resolve("sources"));
        Files.writeString(sources.resolve("Toy.java"), "class Toy {}");

        assertThatThrownBy(() -> load(missing))
                .isInstanceOf(InputException.class)
                .hasMessage("plugin path " + missing + " does not exist; it must be a folder of jars or a jar");
        assertThatThrownBy(() -> load(text)).isInstanceOf(InputException.class).hasMessageContaining("is no jar");
        assertThatThrownBy(() -> load(sources))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("holds no jar");
    }

    @Test
    void acceptsAnEmptyFolder() throws IOException {
        Registry registry = load(Files.createDirectories(temporary.resolve("empty")));

        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void goesOnBesideABrokenJar() throws IOException {
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);
        Path garbage = Files.write(folder.resolve("garbage.jar"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good");
        assertThat(registry.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.what()).isEqualTo("garbage.jar");
            assertThat(broken.origin().location()).isEqualTo(garbage.toString());
            assertThat(broken.reason()).contains("zip");
            assertThat(broken.toString()).startsWith("plugin " + garbage + " cannot be used: ");
        });
    }

    @Test
    void namesAProviderWhoseConstructorThrows() {
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);
        ToyJar.in(temporary, "throwing")
                .model("toy.throwing", "", "public ToyModel() { throw new IllegalStateException(\"no licence\"); }")
                .pack(folder.resolve("throwing.jar"));

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good").doesNotContainKey("toy-throwing");
        assertThat(registry.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.what()).isEqualTo("toy.throwing.ToyModel");
            assertThat(broken.kind()).isEqualTo("model");
            assertThat(broken.origin().module()).isEqualTo("toy.throwing");
            assertThat(broken.reason()).isEqualTo("its constructor threw IllegalStateException: no licence");
        });
    }

    @Test
    void saysWhichSolverAModelLacks() {
        Path jar = ToyJar.in(temporary, "needy")
                .model(
                        "toy.needy",
                        "",
                        "public java.util.Set<String> needs() { return java.util.Set.of(\"toy-spectral\"); }")
                .pack(temporary.resolve("needy.jar"));

        Registry registry = load(jar);

        assertThat(registry.models()).doesNotContainKey("toy-needy");
        assertThatThrownBy(() -> registry.model("toy-needy"))
                .isInstanceOf(InputException.class)
                .hasMessage("model 'toy-needy' (toy.needy.ToyModel) of module toy.needy 1.2 (" + jar
                        + ") cannot be used: it is not offered: needs toy-spectral");
    }

    @Test
    void handsItsServicesToModels() {
        Path jar = ToyJar.in(temporary, "served")
                .model(
                        "toy.served",
                        "",
                        "private String title = \"alone\"; public String title() { return title; }"
                                + " public ModelProvider with(Services services) { ToyModel served = new ToyModel();"
                                + " served.title = \"served\"; return served; }")
                .pack(temporary.resolve("served.jar"));

        assertThat(load(jar).model("toy-served").title()).isEqualTo("served");
    }

    @Test
    void namesAModelThatDoesNotTakeServices() {
        Path jar = ToyJar.in(temporary, "refusing")
                .model(
                        "toy.refusing",
                        "",
                        "public ModelProvider with(Services services) { throw new IllegalStateException(\"no\"); }")
                .pack(temporary.resolve("refusing.jar"));

        assertThat(load(jar).broken())
                .singleElement()
                .satisfies(broken ->
                        assertThat(broken.reason()).isEqualTo("its with(services) threw IllegalStateException: no"));
    }

    @Test
    void namesAProviderThatCannotTellItsId() {
        Path jar = ToyJar.in(temporary, "silent")
                .model("toy.silent", "", "public String id() { throw new IllegalStateException(\"forgot\"); }")
                .pack(temporary.resolve("silent.jar"));

        assertThat(load(jar).broken()).singleElement().satisfies(broken -> {
            assertThat(broken.id()).isEmpty();
            assertThat(broken.reason()).isEqualTo("its id() threw IllegalStateException: forgot");
        });
    }

    @Test
    void namesAProviderWhoseParametersThrowAndSaysSoWhenAsked() {
        Path jar = ToyJar.in(temporary, "half")
                .model(
                        "toy.half",
                        "",
                        "public ParameterSpace parameters() { throw new IllegalStateException(\"lost\"); }")
                .pack(temporary.resolve("half.jar"));

        Registry registry = load(jar);

        assertThat(registry.models()).doesNotContainKey("toy-half");
        assertThat(registry.broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.id()).contains("toy-half"));
        assertThatThrownBy(() -> registry.model("toy-half"))
                .isInstanceOf(InputException.class)
                .hasMessage("model 'toy-half' (toy.half.ToyModel) of module toy.half 1.2 (" + jar
                        + ") cannot be used: its parameters() threw IllegalStateException: lost");
    }

    @Test
    void namesAProviderWhoseMethodReturnsNull() {
        Path jar = ToyJar.in(temporary, "null")
                .model("toy.nothing", "", "public String title() { return null; }")
                .pack(temporary.resolve("null.jar"));

        assertThat(load(jar).broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo("its title() returned null"));
    }

    @ParameterizedTest
    @CsvSource({"Bad Id", "UPPER", "two--dashes", "-first", "last-", "under_score", "''"})
    void refusesAMalformedId(String id) {
        Path jar = ToyJar.in(temporary, "malformed")
                .model("toy.malformed", "", "public String id() { return \"" + id + "\"; }")
                .pack(temporary.resolve("malformed.jar"));

        Registry registry = load(jar);

        assertThat(registry.models()).doesNotContainKey(id);
        assertThat(registry.broken())
                .singleElement()
                .satisfies(
                        broken -> assertThat(broken.reason())
                                .isEqualTo(
                                        "its id '" + id
                                                + "' is malformed: it must be lower-case letters, digits and single dashes, such as student-t"));
        assertThatThrownBy(() -> registry.model(id))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void givesAnIdThatTwoClaimToNeither() {
        String same = "public String id() { return \"same\"; }";
        Path one = ToyJar.in(temporary, "one").model("toy.one", "", same).pack(temporary.resolve("one.jar"));
        Path two = ToyJar.in(temporary, "two").model("toy.two", "", same).pack(temporary.resolve("two.jar"));
        Path other = good("toy.good", temporary.resolve("plugins"));

        Registry registry = load(one, two, other);

        assertThat(registry.models()).containsKey("toy-good").doesNotContainKey("same");
        assertThat(registry.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.id()).isEqualTo("same");
            assertThat(conflict.origins()).extracting(Origin::module).containsExactly("toy.one", "toy.two");
        });
        assertThatThrownBy(() -> registry.model("same"))
                .isInstanceOf(InputException.class)
                .hasMessage("model 'same' is claimed more than once: by module toy.one 1.2 (" + one
                        + ") and by module toy.two 1.2 (" + two + "); take one of them away");
        assertThatThrownBy(() -> registry.originOfModel("same")).hasMessageContaining("claimed more than once");
    }

    @Test
    void namesWhatIsCloseToAnUnknownId() {
        Registry registry = load(good("toy.good", temporary.resolve("plugins")));

        assertThatThrownBy(() -> registry.model("toy-god"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown model 'toy-god'; did you mean toy-good?");
        assertThatThrownBy(() -> registry.optimizer("nothing-like-it"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("unknown optimizer 'nothing-like-it'; there are");
        assertThatThrownBy(() -> registry.potential("nothing-like-it")).hasMessageContaining("unknown potential");
        assertThatThrownBy(() -> registry.propagator("nothing-like-it")).hasMessageContaining("unknown propagator");
        assertThatThrownBy(() -> registry.quantity("nothing.likeIt")).hasMessageContaining("unknown quantity");
    }

    @Test
    void letsTwoPluginsBringTwoVersionsOfOneLibrary() {
        for (String version : List.of("one", "two")) {
            Path folder = temporary.resolve(version);
            Path library = ToyJar.in(temporary, "library-" + version)
                    .source("module-info.java", "module toy.library { exports toy.library; }")
                    .source(
                            "toy/library/Version.java",
                            "package toy.library; public class Version { public static String text() { return \""
                                    + version + "\"; } }")
                    .pack(folder.resolve("library.jar"));
            ToyJar.in(temporary, "uses-" + version)
                    .on(library)
                    .model(
                            "toy.uses." + version,
                            "requires toy.library;",
                            "public String title() { return toy.library.Version.text(); }")
                    .pack(folder.resolve("uses.jar"));
        }

        Registry registry = load(temporary.resolve("one"), temporary.resolve("two"));

        assertThat(registry.broken()).isEmpty();
        assertThat(registry.model("toy-uses-one").title()).isEqualTo("one");
        assertThat(registry.model("toy-uses-two").title()).isEqualTo("two");
    }

    @Test
    void loadsAPluginThatNeedsAModuleOfTheJdk() {
        Path jar = ToyJar.in(temporary, "sql")
                .model(
                        "toy.sql",
                        "requires java.sql;",
                        "public String title() { return java.sql.Types.class.getName(); }")
                .pack(temporary.resolve("sql.jar"));

        Registry registry = load(jar);

        assertThat(registry.broken()).isEmpty();
        assertThat(registry.model("toy-sql").title()).isEqualTo("java.sql.Types");
    }

    @Test
    void saysHowToLoadAModuleOfTheJdkThatTheProgramLeftOut() {
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);
        // an incubating module is never loaded unless it is asked for
        ToyJar.in(temporary, "vector")
                .model("toy.vector", "requires jdk.incubator.vector;", "")
                .pack(folder.resolve("vector.jar"));

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good").doesNotContainKey("toy-vector");
        assertThat(registry.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.what()).isEqualTo("toy.vector");
            assertThat(broken.reason())
                    .isEqualTo("it needs the JDK module jdk.incubator.vector, which is not loaded;"
                            + " start with --add-modules jdk.incubator.vector");
        });
    }

    @Test
    void namesAModuleThatIsMissing() {
        Path library = ToyJar.in(temporary, "library")
                .source("module-info.java", "module toy.library { exports toy.library; }")
                .source("toy/library/Version.java", "package toy.library; public class Version {}")
                .pack(temporary.resolve("library.jar"));
        Path jar = ToyJar.in(temporary, "lonely")
                .on(library)
                .model("toy.lonely", "requires toy.library;", "")
                .pack(temporary.resolve("lonely.jar"));

        assertThat(load(jar).broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason())
                        .isEqualTo(
                                "it needs the module toy.library, which is neither in its folder nor in the program"));
        assertThat(load(library).broken())
                .singleElement()
                .satisfies(broken ->
                        assertThat(broken.reason()).isEqualTo("none of its modules provides a service of Potentia"));
    }

    @Test
    void namesAClassThatIsMissing() throws IOException {
        ToyJar source = ToyJar.in(temporary, "torn")
                .source("toy/torn/Helper.java", "package toy.torn; public class Helper { }")
                .model("toy.torn", "", "private final Helper helper = new Helper();");
        Path classes = source.classes();
        Files.delete(classes.resolve("toy/torn/Helper.class"));
        Path jar = temporary.resolve("torn.jar");
        ToyJar.pack(classes, jar);

        assertThat(load(jar).broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo("the class toy.torn.Helper is missing"));
    }

    @Test
    void namesTheJavaThatAPluginNeeds() throws IOException {
        Path classes =
                ToyJar.in(temporary, "future").model("toy.future", "", "").classes();
        ToyJar.fromTheFuture(classes);

        assertThat(load(classes).broken()).singleElement().satisfies(broken -> {
            assertThat(broken.origin().location()).isEqualTo(classes.toString());
            assertThat(broken.reason()).startsWith("it needs Java 76 or newer, this is Java ");
        });
    }

    @Test
    void namesASecondJarOfTheSameModule() {
        Path folder = temporary.resolve("plugins");
        Path first = good("toy.good", folder);
        ToyJar.in(temporary, "again").model("toy.good", "", "").pack(folder.resolve("toy.later.jar"));

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good");
        assertThat(registry.broken()).singleElement().satisfies(broken -> {
            assertThat(broken.what()).isEqualTo("toy.later.jar");
            assertThat(broken.reason()).isEqualTo("its module toy.good is in " + first + " too, which is used instead");
        });
    }

    @Test
    void namesModulesOfOneFolderThatDoNotGoTogether() {
        Path folder = temporary.resolve("plugins");
        for (String name : List.of("left", "right")) {
            ToyJar.in(temporary, name)
                    .source("toy/shared/Split.java", "package toy.shared; class Split {}")
                    .model("toy." + name, "", "")
                    .pack(folder.resolve(name + ".jar"));
        }

        Registry registry = load(folder);

        assertThat(registry.broken()).extracting(BrokenPlugin::what).containsExactlyInAnyOrder("toy.left", "toy.right");
        assertThat(registry.broken().get(0).reason()).contains("toy.shared").endsWith("give each plugin a folder");
    }

    @Test
    void looksAwayFromACopyOfTheApi() throws IOException {
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);
        Path copy = folder.resolve("api.jar");
        if (Files.isDirectory(ToyJar.api())) {
            ToyJar.pack(ToyJar.api(), copy);
        } else {
            Files.copy(ToyJar.api(), copy);
        }

        Registry registry = load(folder);

        assertThat(registry.models()).containsKey("toy-good");
        assertThat(registry.broken()).isEmpty();
    }

    @Test
    void takesAJarWithAServiceFileAndNoDescriptor() {
        Path jar = plain("toy.plain", temporary.resolve("toy.plain.jar"));

        Registry registry = load(jar);

        assertThat(registry.models()).containsKey("toy-plain");
        assertThat(registry.originOfModel("toy-plain").module()).isEqualTo("toy.plain");
    }

    private Path plain(String name, Path jar) {
        return ToyJar.in(temporary, name + ".plain")
                .file("META-INF/services/org.potentia.api.model.ModelProvider", "# models\n" + name + ".ToyModel\n")
                .modelClass(name, "")
                .pack(jar);
    }

    @Test
    void findsPluginsOfAClassPath() throws IOException {
        Path folder = temporary.resolve("plugins");
        Path jar = plain("toy.plain", folder.resolve("plain.jar"));
        Path garbage = Files.write(folder.resolve("garbage.jar"), new byte[] {1, 2, 3, 4});
        Path torn = ToyJar.in(temporary, "torn")
                .file("META-INF/services/org.potentia.api.model.ModelProvider", "toy.nowhere.ToyModel\n")
                .modelClass("toy.torn", "")
                .pack(temporary.resolve("torn.jar"));

        Scan scan = new Scan();
        scan.classPath(Registry.class.getClassLoader(), PluginFolder.of(List.of(folder, torn)));
        Registry registry = new Registry(scan);

        assertThat(registry.models()).containsKey("toy-plain");
        assertThat(registry.originOfModel("toy-plain"))
                .isEqualTo(new Origin("unnamed", "unversioned", jar.toString(), folder.toString()));
        assertThat(registry.originOfModel("toy-plain")).hasToString(jar.toString());
        assertThat(registry.broken())
                .filteredOn(broken -> !broken.origin().builtIn())
                .extracting(BrokenPlugin::toString)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("plugin " + garbage + " cannot be used: "),
                        second -> assertThat(second)
                                .isEqualTo("model (toy.nowhere.ToyModel) of " + torn
                                        + " cannot be used: Provider toy.nowhere.ToyModel not found"));
    }

    @Test
    void namesAFolderWithoutServiceFilesOnAClassPath() {
        Path jar = good("toy.good", temporary.resolve("plugins"));

        Scan scan = new Scan();
        scan.classPath(Registry.class.getClassLoader(), PluginFolder.of(List.of(jar)));

        assertThat(scan.broken())
                .filteredOn(broken -> !broken.origin().builtIn())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason())
                        .isEqualTo("none of its jars names a provider in META-INF/services, which a class path needs"));
    }

    @Test
    void namesABrokenProviderOfTheProgramOnce() {
        Path broken = ToyJar.in(temporary, "throwing")
                .model("toy.throwing", "", "public ToyModel() { throw new IllegalStateException(\"no licence\"); }")
                .pack(temporary.resolve("throwing.jar"));
        Path folder = temporary.resolve("plugins");
        good("toy.good", folder);
        ModuleLayer boot = Registry.class.getModule().getLayer();
        ModuleLayer own = boot.defineModulesWithOneLoader(
                boot.configuration().resolve(ModuleFinder.of(broken), ModuleFinder.of(), Set.of("toy.throwing")),
                Registry.class.getClassLoader());

        Scan scan = new Scan();
        scan.modules(own, PluginFolder.of(List.of(folder)));
        Registry registry = new Registry(scan);

        assertThat(registry.models()).containsKey("toy-good");
        assertThat(registry.broken()).singleElement().satisfies(plugin -> {
            assertThat(plugin.origin().builtIn()).isTrue();
            assertThat(plugin.origin()).hasToString("module toy.throwing 1.2 (built in, " + broken + ")");
        });
    }

    @Test
    void namesAProviderThatTheServiceLoaderDoesNotOffer() {
        Path jar = ToyJar.in(temporary, "factory")
                .source(
                        "module-info.java",
                        "module toy.factory { requires org.potentia.api;"
                                + " provides org.potentia.api.model.ModelProvider with toy.factory.Factory; }")
                .modelClass("toy.factory", "")
                .source(
                        "toy/factory/Factory.java",
                        "package toy.factory; public class Factory {"
                                + " public static org.potentia.api.model.ModelProvider provider() { return new ToyModel(); } }")
                .pack(temporary.resolve("factory.jar"));

        assertThat(load(jar).broken())
                .singleElement()
                .satisfies(broken -> assertThat(broken.reason())
                        .isEqualTo("it is no public class with a public constructor without arguments"));
    }

    private Path quantities(String module, String code) {
        return ToyJar.in(temporary, module)
                .source(
                        "module-info.java",
                        "module " + module + " { requires org.potentia.api;"
                                + " provides org.potentia.api.quantity.QuantityProvider with " + module + ".Offer; }")
                .source(module.replace('.', '/') + "/Offer.java", """
                        package %s;

                        import java.util.*;
                        import org.potentia.api.*;
                        import org.potentia.api.quantity.*;

                        public final class Offer implements QuantityProvider {
                            public List<Quantity> quantities() { %s }
                        }
                        """.formatted(module, code))
                .pack(temporary.resolve(module + ".jar"));
    }

    @Test
    void givesTheNameOfAQuantityThatTwoOfferToNeither() {
        String both = "return List.of(Quantity.closedForm(\"toy.same\", \"m\", \"1\", List.of(), values -> values), "
                + "Quantity.closedForm(\"toy.%s\", \"m\", \"1\", List.of(), values -> values));";
        Path one = quantities("toy.one", both.formatted("first"));
        Path two = quantities("toy.two", both.formatted("second"));

        Registry registry = load(one, two);

        assertThat(registry.quantities())
                .containsKeys("toy.first", "toy.second")
                .doesNotContainKey("toy.same");
        assertThat(registry.quantity("toy.first").meaning()).isEqualTo("m");
        assertThat(registry.originOfQuantity("toy.second").module()).isEqualTo("toy.two");
        assertThatThrownBy(() -> registry.quantity("toy.same"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("toy.one")
                .hasMessageContaining("toy.two");
    }

    @Test
    void saysWhichSolverAQuantityNeeds() {
        Path jar = quantities(
                "toy.needy",
                "return List.of(new Quantity(\"toy.rates\", \"m\", \"1\", List.of(), Set.of(\"toy-spectral\"), (v, s) -> v));");

        Registry registry = load(jar);
        Quantity quantity = registry.quantities().get("toy.rates");

        assertThat(registry.missing(quantity)).containsExactly("toy-spectral");
        assertThatThrownBy(() -> registry.quantity("toy.rates"))
                .isInstanceOf(InputException.class)
                .hasMessage("quantity 'toy.rates' is not offered: needs toy-spectral");
    }

    @Test
    void namesAQuantityProviderThatThrows() {
        Path jar = quantities("toy.mute", "throw new IllegalStateException(\"nothing to offer\");");

        assertThat(load(jar).broken()).singleElement().satisfies(broken -> {
            assertThat(broken.kind()).isEqualTo("quantity");
            assertThat(broken.reason()).isEqualTo("its quantities() threw IllegalStateException: nothing to offer");
        });
    }

    @Test
    void listsFiguresAndSaysWhichSolverTheyNeed() {
        String figure = "return List.of(new Figure(\"toy-%s\", \"t\", \"c\", Set.of(%s), services -> List.of()),"
                + " new Figure(\"toy-same\", \"t\", \"c\", Set.of(), services -> List.of()));";
        Registry registry = load(
                figures("toy.plain", figure.formatted("plain", "")),
                figures("toy.needy", figure.formatted("needy", "\"toy-spectral\"")));

        assertThat(registry.figures()).containsOnlyKeys("toy-needy", "toy-plain");
        assertThat(registry.figure("toy-plain").title()).isEqualTo("t");
        assertThat(registry.originOfFigure("toy-plain").module()).isEqualTo("toy.plain");
        assertThatThrownBy(() -> registry.figure("toy-needy"))
                .isInstanceOf(InputException.class)
                .hasMessage("figure 'toy-needy' cannot be drawn: needs toy-spectral");
        assertThatThrownBy(() -> registry.figure("toy-same"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("toy.plain")
                .hasMessageContaining("toy.needy");
        assertThat(registry.conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.toString()).contains("figure", "toy-same"));
    }

    private Path figures(String module, String code) {
        return ToyJar.in(temporary, module)
                .source(
                        "module-info.java",
                        "module " + module + " { requires org.potentia.api;"
                                + " provides org.potentia.api.figure.FigureProvider with " + module + ".Offer; }")
                .source(module.replace('.', '/') + "/Offer.java", """
                        package %s;

                        import java.util.*;
                        import org.potentia.api.figure.*;

                        public final class Offer implements FigureProvider {
                            public List<Figure> figures() { %s }
                        }
                        """.formatted(module, code))
                .pack(temporary.resolve(module + ".jar"));
    }

    @Test
    void readsAPluginPathWithTheSeparatorOfTheSystem() {
        assertThat(Registry.parsePluginPath("a" + File.pathSeparator + " b/c " + File.pathSeparator))
                .containsExactly(Path.of("a"), Path.of("b/c"));
        assertThat(Registry.parsePluginPath("  ")).isEmpty();
        assertThatThrownBy(() -> Registry.parsePluginPath("a\0b")).isInstanceOf(InputException.class);
    }

    @Test
    void handsOutSortedMapsThatCannotBeChanged() {
        Registry registry = load();

        assertThat(registry.models()).isUnmodifiable();
        assertThat(registry.potentials()).isUnmodifiable();
        assertThat(registry.propagators()).isUnmodifiable();
        assertThat(registry.optimizers()).isUnmodifiable();
    }
}
