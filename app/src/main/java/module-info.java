/**
 * The composition root and the command line. Guice wires it; it knows no plugin by name.
 */
module org.potentia.app {
    requires org.potentia.workbench;
    requires com.google.common;
    requires com.google.guice;
    requires info.picocli;
    requires jakarta.inject;
    requires java.desktop;
    requires me.tongfei.progressbar;
    requires xchart;
    requires static org.jspecify;

    opens org.potentia.app to
            com.google.guice,
            info.picocli;
}
