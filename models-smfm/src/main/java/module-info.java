/**
 * Plugin with the options of statistical mechanics of financial markets: prices under a multiplicative noise that follows a power of the
 * price, and the short-time kernels of their path integral. It stands on the numerics and knows no other plugin; prices come from the
 * propagator {@code pathint}.
 *
 * @provides org.potentia.api.figure.FigureProvider the figures {@code smfm-*}
 * @provides org.potentia.api.model.ModelProvider the models {@code smfm} and {@code smfm-power-law}
 * @provides org.potentia.api.quantity.QuantityProvider the quantities {@code smfm.*}
 * @provides org.potentia.api.study.StudyProvider the studies {@code smfm-x-indicator}, {@code smfm-recovery}, {@code smfm-evolution},
 *     {@code smfm-options} and {@code smfm-hedge}
 */
module org.potentia.models.smfm {
    requires transitive org.potentia.api;
    requires org.potentia.numerics;
    requires static org.jspecify;

    exports org.potentia.models.smfm;

    provides org.potentia.api.figure.FigureProvider with
            org.potentia.models.smfm.factor.NoiseFigures,
            org.potentia.models.smfm.price.OptionFigures;
    provides org.potentia.api.model.ModelProvider with
            org.potentia.models.smfm.SmfmProvider,
            org.potentia.models.smfm.price.PowerLawProvider;
    provides org.potentia.api.quantity.QuantityProvider with
            org.potentia.models.smfm.SmfmQuantities,
            org.potentia.models.smfm.factor.EvolutionQuantities,
            org.potentia.models.smfm.factor.FactorQuantities,
            org.potentia.models.smfm.factor.PathQuantities,
            org.potentia.models.smfm.fit.FitQuantities,
            org.potentia.models.smfm.futures.RateOptionQuantities,
            org.potentia.models.smfm.price.PricingQuantities;
    provides org.potentia.api.study.StudyProvider with
            org.potentia.models.smfm.evolve.EvolutionStudy,
            org.potentia.models.smfm.fit.SmfmIndicator,
            org.potentia.models.smfm.fit.SmfmRecovery,
            org.potentia.models.smfm.price.OptionStudy,
            org.potentia.models.smfm.hedge.SmfmHedging;
}
