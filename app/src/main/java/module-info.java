/**
 * The composition root and the command line. Guice wires it; it knows no plugin by name.
 */
module org.potentia.app {
    requires org.potentia.workbench;
    requires com.google.common;
    requires com.google.guice;
    requires info.picocli;
    requires jakarta.inject;
    requires me.tongfei.progressbar;
    requires org.slf4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires xchart;
    requires static org.jspecify;

    opens org.potentia.app to
            com.google.guice,
            info.picocli;
}
