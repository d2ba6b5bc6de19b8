/**
 * The library behind the application: datasets, calibration, comparison, pricing, experiments. It is the only module
 * that looks plugins up.
 */
module org.potentia.workbench {
    exports org.potentia.workbench.calibration;
    exports org.potentia.workbench.comparison;
    exports org.potentia.workbench.book;
    exports org.potentia.workbench.calculator;
    exports org.potentia.workbench.chain;
    exports org.potentia.workbench.data;
    exports org.potentia.workbench.evolution;
    exports org.potentia.workbench.json;
    exports org.potentia.workbench.landscape;
    exports org.potentia.workbench.optimization;
    exports org.potentia.workbench.panel;
    exports org.potentia.workbench.phases;
    exports org.potentia.workbench.pricing;
    exports org.potentia.workbench.run;
    exports org.potentia.workbench.study;

    requires transitive org.potentia.api;
    requires transitive org.potentia.numerics;
    requires transitive org.potentia.problems;
    requires commons.math3;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.statistics.distribution;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports org.potentia.workbench;
    exports org.potentia.workbench.registry;

    uses org.potentia.api.evolve.PropagatorProvider;
    uses org.potentia.api.figure.FigureProvider;
    uses org.potentia.api.model.ModelProvider;
    uses org.potentia.api.model.PotentialProvider;
    uses org.potentia.api.optimize.OptimizerProvider;
    uses org.potentia.api.quantity.QuantityProvider;
    uses org.potentia.api.study.StudyProvider;
}
