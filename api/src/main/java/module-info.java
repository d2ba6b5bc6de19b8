/**
 * The contract between Potentia and its plugins: four service interfaces (models, potentials, propagators, optimizers), named quantities,
 * figures and studies, and the immutable values they exchange.
 *
 * <p>Needs {@code java.base} alone at run time, so that a plugin compiles against this one jar.
 */
module org.potentia.api {
    requires static org.jspecify;

    exports org.potentia.api;
    exports org.potentia.api.evolve;
    exports org.potentia.api.figure;
    exports org.potentia.api.model;
    exports org.potentia.api.optimize;
    exports org.potentia.api.option;
    exports org.potentia.api.quantity;
    exports org.potentia.api.study;
    exports org.potentia.api.valuation;
}
